"""Numbers and days that somebody wrote by hand into the head of a directive.

`places` finds where they stand, `numbers` reads a number digit by digit, `shapes` tells what a digit is. That is
learnt from drawings alone: `forms` has the digits as hands write them in Vietnam, `examples` draws them with the
shakes, pens and scanners of many, `training` learns from that and writes ``digits.npz``. No document was used.
"""
