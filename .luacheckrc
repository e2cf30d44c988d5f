-- What content may use: Lua 5.4 without the ways out of the sandbox (game/script refuses them too).
std = "lua54"
not_globals = {
    "collectgarbage", "coroutine", "debug", "dofile", "io", "load", "loadfile", "os", "package",
}
-- Dialogue is prose: it has no width.
max_line_length = false
