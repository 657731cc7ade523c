// Written by `npm run calibrate:languages`.
/** `refusedBelow`: of a whole recording. `clearFrom`: of half a minute of it. */
export interface LanguageCalibration {
  weights: number[]
  bias: number
  refusedBelow: number
  clearFrom: number
}

export const languageCalibration: LanguageCalibration = {
  weights: [6.678, 1.941, 0.556],
  bias: 8.224,
  refusedBelow: -0.217,
  clearFrom: 0.759,
}
