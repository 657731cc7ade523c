export interface Part {
  segment: number
  from: number
  to: number
}

export interface Sensitive {
  label: '[card number]' | '[IBAN]' | '[phone number]' | '[e-mail]' | '[digits]'
  parts: Part[]
}

export function mask(text: string, parts: (Part & Pick<Sensitive, 'label'>)[]): string {
  let masked = ''
  let end = 0
  for (const { from, to, label } of [...parts].sort((a, b) => a.from - b.from)) {
    if (from < end) continue
    masked += text.slice(end, from) + label
    end = to
  }
  return masked + text.slice(end)
}
