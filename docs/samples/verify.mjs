import crypto from 'node:crypto'

/** The raw body, before any JSON parser, and the X-CCR-Signature header. */
export function verify(rawBody, header, secret) {
  const parts = String(header).split(',')
  const pairs = parts.map((part) => part.trim().split('='))
  const timestamp = pairs.find(([name]) => name === 't')?.[1] ?? ''
  if (!/^[0-9]{1,12}$/.test(timestamp)) return false
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) return false

  const hmac = crypto.createHmac('sha256', secret)
  const expected = hmac.update(`${timestamp}.`).update(rawBody).digest()
  const given = pairs.filter(([name]) => name === 'v1')
  return given.some(([, hex]) => isSame(Buffer.from(hex ?? '', 'hex'), expected))
}

function isSame(a, b) {
  return a.length === b.length && crypto.timingSafeEqual(a, b)
}
