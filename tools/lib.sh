# Shared by the scripts in tools/: sourced, never run. Needs bash and coreutils only, because it works before
# anything is installed. Everything it says goes to standard error: standard output belongs to the program.

# Says one line in Chinese and the same in English below it.
say() {
    printf '练兵：%s\n' "$1" >&2
    [ $# -lt 2 ] || printf '       %s\n' "$2" >&2
}

die() {
    say "$@"
    exit 3
}

# Prints the packages of a list file, one a line, without comments.
packages_in() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$1"
}

# Prints those of the named packages that are not installed.
missing_of() {
    local installed package
    installed=" $(dpkg-query -W -f '${db:Status-Status}:${Package}\n' 2>/dev/null | sed -n 's/^installed://p' | tr '\n' ' ')"
    for package in "$@"; do
        case "$installed" in
            *" $package "*) ;;
            *) printf '%s\n' "$package" ;;
        esac
    done
}

# Runs a command as root: directly when we are, through sudo when there is one.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# Installs the named packages that are missing, and costs nothing when none is.
install_missing() {
    command -v dpkg-query >/dev/null && command -v apt-get >/dev/null ||
        die "这台电脑不是 Debian 系统，请按 tools/packages.txt 自行安装所需软件包。" \
            "This is not Debian: install the equivalents of tools/packages.txt yourself."
    local missing
    mapfile -t missing < <(missing_of "$@")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        die "还缺 ${#missing[@]} 个软件包，安装需要管理员权限：请用 root 运行一次 tools/setup。" \
            "${#missing[@]} packages are missing and neither root nor sudo is at hand: run tools/setup once as root."
    fi
    say "正在安装 ${#missing[@]} 个软件包，只在第一次需要，大约几分钟：${missing[*]}" \
        "Installing ${#missing[@]} Debian packages; only the first time."
    mkdir -p build
    local quiet=(-q -y -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
    if ! {
        as_root env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" update &&
            as_root env DEBIAN_FRONTEND=noninteractive apt-get "${quiet[@]}" install --no-install-recommends "${missing[@]}"
    } >build/setup.log 2>&1; then
        tail -n 20 build/setup.log >&2
        die "软件包没有装好，请检查网络和软件源，再运行一次。全部记录在 build/setup.log。" \
            "The packages could not be installed: check the network and the package sources. The whole log is build/setup.log."
    fi
}

# Configures a preset unless its build files are there and newer than the presets. Ninja itself notices when a
# CMakeLists changes, but not CMakePresets.json.
configure() {
    local preset=$1 built="build/$1/build.ninja"
    if [ ! -e "$built" ] || [ CMakePresets.json -nt "$built" ]; then
        cmake --preset "$preset" >&2
        touch "$built"
    fi
}

# Builds targets of a preset (all of them when none is named), configuring first when needed.
build() {
    local preset=$1
    shift
    configure "$preset"
    cmake --build "build/$preset" -j "$(nproc)" ${1:+--target "$@"} >&2
}

# Prints the C++ files to look at: those named, or all with --all, or else those changed since REV (HEAD) and new ones.
# Usage: cpp_files [--all | --since REV | FILE...]
cpp_files() {
    case "${1:-}" in
        --all) git ls-files -- '*.cpp' '*.h' ;;
        --since) git diff --name-only --diff-filter=d "$2" -- '*.cpp' '*.h' ;;
        '')
            git diff --name-only --diff-filter=d HEAD -- '*.cpp' '*.h'
            git ls-files --others --exclude-standard -- '*.cpp' '*.h'
            ;;
        *) printf '%s\n' "$@" ;;
    esac
}
