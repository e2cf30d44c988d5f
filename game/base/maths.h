#pragma once

namespace lianbing::base {

/// Portable versions of what libm computes differently with and without fused multiply-add. Built with
/// -ffp-contract=off from +, -, *, / and sqrt alone, so that x86-64 and ARM give the same bits.
/// Relative error at most 1e-13 over the ranges the simulation uses (|x| <= 700 for exp, x > 0 for log, |x| <= 1e6 for sin).
double exp(double x);
double log(double x);
/// x > 0 (checked).
double pow(double x, double y);
double sin(double x);
double cos(double x);

}  // namespace lianbing::base
