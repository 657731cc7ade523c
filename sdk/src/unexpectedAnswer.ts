const SHOWN_CHARACTERS = 80

/** In one sentence: what came instead of an answer of the API. */
export function unexpectedAnswer(url: string, answer: Response, text: string): string {
  const { origin, pathname } = new URL(url)
  return `${origin}${pathname} ${whatCame(answer, text)}, not as the API does: is the baseUrl right?`
}

function whatCame({ status, type, headers }: Response, text: string): string {
  const isRedirect = type === 'opaqueredirect' || (status >= 300 && status < 400)
  if (isRedirect) return `redirects to ${headers.get('location') ?? 'another address'}`
  return `answered ${status} with ${kindOf(text)}`
}

function kindOf(text: string): string {
  const start = text.trimStart()
  if (start === '') return 'nothing'
  if (/^<(!doctype html|html|head|body|title)/i.test(start)) {
    const title = /<title[^>]*>([^<]{1,80})/i.exec(start)?.[1]?.trim()
    return title ? `the web page "${title}"` : 'a web page'
  }
  const beginning = start.slice(0, SHOWN_CHARACTERS).replace(/\s+/g, ' ')
  return `${isJson(start) ? 'JSON' : 'text'} that begins with ${JSON.stringify(beginning)}`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
