/** What the server wrote into the page about where it is served; nothing while developing. */
function written(name: string): string {
  return globalThis.document?.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? ''
}

/** The path below which everything of ours lies, '/ccr' for example; '' at the root of a host. */
export const SITE_PATH = written('ccr-path')

/** The one address at which people may sign in and write; '' where any will do. */
export const PUBLIC_URL = written('ccr-url')

export function below(path: string): string {
  return SITE_PATH + path
}

/** Where the reader has us open, for samples to name. */
export function siteUrl(): string {
  return location.origin + SITE_PATH
}

/** A page that was opened above the path goes below it, where the router knows it. */
export function isBelowPath(): boolean {
  return location.pathname === SITE_PATH || location.pathname.startsWith(`${SITE_PATH}/`)
}
