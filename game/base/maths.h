#pragma once

namespace lianbing::base {

/// Portable versions of what libm computes differently with and without fused multiply-add. Built
/// with -ffp-contract=off from operations that are exact or correctly rounded everywhere (+, -, *,
/// /, floor, fmod), so that x86-64 and ARM give the same bits.
/// Relative error at most 1e-13 over the ranges the simulation uses: x from -700 to 700 for exp,
/// positive x for log, angles up to a million for sin and cos. Outside them results are as in libm:
/// infinities, zero or NaN; the sine of a larger angle is less accurate.
double exp(double x);
double log(double x);
/// x > 0 (checked).
double pow(double x, double y);
double sin(double x);
double cos(double x);
/// Rounded half away from zero to so many decimals (0 to 15, checked); never -0.
double roundedTo(double value, int decimals);

}  // namespace lianbing::base
