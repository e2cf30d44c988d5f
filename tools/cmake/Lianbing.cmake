# Everything the rooms' CMakeLists share: warnings, sanitizers, one way to add a library, one way to add a test.

# A room's private libraries must be known where a program links the room.
set(CMAKE_FIND_PACKAGE_TARGETS_GLOBAL ON)
find_package(PkgConfig REQUIRED)
find_package(GTest REQUIRED)

add_library(lianbing_warnings INTERFACE)
target_compile_options(lianbing_warnings INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
    -Wimplicit-fallthrough
    # The same bytes on every machine: no fused multiply-add behind our back.
    -ffp-contract=off)
if(LIANBING_WERROR)
    target_compile_options(lianbing_warnings INTERFACE -Werror)
endif()

if(LIANBING_SANITIZE)
    add_compile_options(-fsanitize=${LIANBING_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    # Sanitized programs are huge. A fixed address spares every start half a second of relocations (the tests start
    # thousands), and a quick linker spares the build minutes.
    add_link_options(-fsanitize=${LIANBING_SANITIZE} -no-pie)
    find_program(LIANBING_MOLD mold)
    if(LIANBING_MOLD)
        add_link_options(-fuse-ld=mold)
    endif()
endif()

if(LIANBING_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# lianbing_add_library(<room> SOURCES <file>... [DEPS <lianbing::room>...] [LIBS <private target>...] [PUBLIC_LIBS <target>...])
# Makes the static library lianbing_<room> with the alias lianbing::<room>. LIBS stay hidden from rooms above.
function(lianbing_add_library room)
    cmake_parse_arguments(ARG "" "" "SOURCES;DEPS;LIBS;PUBLIC_LIBS" ${ARGN})
    add_library(lianbing_${room} STATIC ${ARG_SOURCES})
    add_library(lianbing::${room} ALIAS lianbing_${room})
    target_include_directories(lianbing_${room} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(lianbing_${room} PUBLIC ${ARG_DEPS} ${ARG_PUBLIC_LIBS} PRIVATE lianbing_warnings ${ARG_LIBS})
endfunction()

# lianbing_add_test(<name> LABEL <unit|integration|ui|content|smoke> SOURCES <file>... LIBS <target>... [TIMEOUT <s>])
# One executable with GoogleTest's main, one ctest entry with a label.
function(lianbing_add_test name)
    cmake_parse_arguments(ARG "" "LABEL;TIMEOUT" "SOURCES;LIBS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR})
    target_compile_definitions(${name} PRIVATE LIANBING_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    target_link_libraries(${name} PRIVATE lianbing_warnings ${ARG_LIBS} GTest::gmock GTest::gtest_main)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    set_tests_properties(${name} PROPERTIES LABELS ${ARG_LABEL} TIMEOUT ${ARG_TIMEOUT})
endfunction()
