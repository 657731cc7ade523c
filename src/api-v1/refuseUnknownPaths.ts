import { v1 } from '../contract/v1/endpoints.js'
import { ERRORS } from '../contract/v1/errors.js'
import { onlyEnglish } from '../contract/words.js'
import type { App } from '../platform/http/createApp.js'
import { notFound, Problem } from '../platform/http/problem.js'

export const OPENAPI_PATH = '/api/v1/openapi.json'

const KNOWN = [...Object.values(v1).map(({ path }) => path), OPENAPI_PATH].map(
  (path) => new RegExp(`^${path.replaceAll('.', '\\.').replace('{id}', '[^/]+')}$`),
)

/** Everything below /api/ that no route takes. Before the body is read: whatever it is, it is not looked at. */
export function refuseUnknownPaths(app: App): void {
  app.register(
    async (api) => {
      api.addHook('onRequest', async (request) => {
        throw refusalOf(request)
      })
      api.setNotFoundHandler((request) => {
        throw refusalOf(request)
      })
    },
    { prefix: '/api' },
  )
}

function refusalOf({ url }: { url: string }): Problem {
  const [path = ''] = url.split('?', 1)
  if (!KNOWN.some((known) => known.test(path))) return notFound()
  return new Problem('method_not_allowed', onlyEnglish(ERRORS.MethodNotAllowed.message), {
    headers: { allow: 'GET, HEAD' },
  })
}
