export function criterionAnchor(criterionId: string): string {
  return `criterion-${criterionId}`
}
