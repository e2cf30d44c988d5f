#include "game/app/run.h"

int main(int argc, char** argv) {
    return lianbing::app::run(argc, argv);
}
