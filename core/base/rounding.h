// The model of rounding on which estimates are certified.
#pragma once

namespace junheng {

// Half the distance from 1 to the next double: the largest relative error of one correctly rounded operation.
inline constexpr double rounding = 0x1p-53;

}  // namespace junheng
