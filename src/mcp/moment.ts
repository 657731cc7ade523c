/** A position in a recording as people write it: `4:07`, with hours `1:04:07`. */
export function timeLabel(seconds: number): string {
  const total = Math.floor(seconds)
  const pair = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(total / 3600), Math.floor((total % 3600) / 60), total % 60]
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(rest)}` : `${minutes}:${pair(rest)}`
}

/** Opens the analysis in the app and plays from there. */
export function momentLink(baseUrl: string, analysisId: string, seconds?: number): string {
  const page = `${baseUrl}/analyses/${analysisId}`
  return seconds === undefined ? page : `${page}?t=${seconds}`
}
