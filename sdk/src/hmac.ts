export async function hmacKey(
  secret: Uint8Array<ArrayBuffer>,
  use: 'sign' | 'verify',
): Promise<{ subtle: SubtleCrypto; key: CryptoKey }> {
  const subtle = await webCrypto()
  const key = await subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, [use])
  return { subtle, key }
}

/** Node 18 has it, but not as a global. */
async function webCrypto(): Promise<SubtleCrypto> {
  if (globalThis.crypto?.subtle) return globalThis.crypto.subtle
  const ofNode = 'node:crypto'
  return (await import(ofNode)).webcrypto.subtle
}
