import openapiTypes, { astToString } from 'openapi-typescript'
import { expect, test } from 'vitest'
import { openapi } from '../src/contract/v1/openapi.js'

// `npx vitest run sdk/schema.test.ts -u` writes the file anew.
test("the client's types are those of the OpenAPI document", async () => {
  const document = JSON.stringify(openapi('https://calls.example.org', '1'))
  const types = astToString(await openapiTypes(document))
  await expect(types).toMatchFileSnapshot('src/schema.gen.ts')
})
