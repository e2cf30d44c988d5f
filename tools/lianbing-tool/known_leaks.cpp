// Linked into sanitized builds only: a run by hand has no LSAN_OPTIONS that name
// tests/support/lsan.supp. LeakSanitizer looks for these names.
// NOLINTBEGIN(bugprone-reserved-identifier)

extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_options();

/// Caches of a library that live as long as the process. Nothing of ours belongs here.
extern "C" const char* __lsan_default_suppressions() {
    return "leak:libfontconfig.so\n";
}

extern "C" const char* __lsan_default_options() {
    return "print_suppressions=0";
}

// NOLINTEND(bugprone-reserved-identifier)
