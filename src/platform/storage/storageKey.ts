const KEY = /^[a-z0-9]+(\/[a-z0-9][a-z0-9.]*)*$/

/** Keys never come from people, but they become paths: whatever else one may be made of, it does not leave the storage. */
export function checkKey(key: string): string {
  if (!KEY.test(key) || key.includes('..')) throw new Error(`"${key}" is no storage key`)
  return key
}
