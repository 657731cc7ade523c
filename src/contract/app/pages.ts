/** Addresses of the web app's pages, as the server needs to know them: a test compares them with web/routes. */
export const PAGES = [
  '/',
  '/account',
  '/account/api-keys',
  '/account/audit',
  '/account/members',
  '/account/models',
  '/account/webhooks',
  '/account/webhooks/$endpointId',
  '/account/webhooks/$endpointId/deliveries/$deliveryId',
  '/alert-rules',
  '/alert-rules/$ruleId',
  '/alert-rules/new',
  '/alerts',
  '/analyses/$analysisId',
  '/audios/$audioId',
  '/billing',
  '/confirm-email',
  '/developers',
  '/docs',
  '/docs/$guide',
  '/forgot-password',
  '/invitations/$token',
  '/projects',
  '/projects/$projectId',
  '/projects/$projectId/deleted',
  '/projects/$projectId/settings',
  '/projects/$projectId/topics',
  '/reset-password',
  '/scorecards',
  '/scorecards/$scorecardId',
  '/scorecards/new',
  '/sign-in',
  '/sign-up',
]

// The router in the browser does not mind capitals or a slash at the end either.
const patterns = PAGES.map(
  (page) => new RegExp(`^${page.replace(/\/?$/, '').replace(/\$\w+/g, '[^/]+')}/?$`, 'i'),
)

export function isPage(path: string): boolean {
  return patterns.some((pattern) => pattern.test(path))
}

const OF_THE_SERVER = ['api', 'app', 'assets', 'healthz', 'readyz', 'favicon.svg', 'theme.js']
const taken = new Set([...OF_THE_SERVER, ...PAGES.flatMap((page) => page.split('/')[1] || [])])

/** Whether something of ours begins like it: as a public path in front of ours it could not be told apart. */
export function isTaken(path: string): boolean {
  return taken.has(path.split('/')[1]?.toLowerCase() ?? '')
}
