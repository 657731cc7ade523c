// A customer's server as fast as Node makes one: says 200 to everything, and how often, to whoever forked it.
import { createServer } from 'node:https'
import process from 'node:process'

let received = 0
process.once('message', ({ key, cert }) => {
  const server = createServer({ key, cert, keepAliveTimeout: 60_000 }, (request, response) => {
    received++
    request.resume()
    request.on('end', () => response.end('ok'))
  })
  server.listen(0, '127.0.0.1', () => process.send?.({ port: server.address().port }))
  process.on('message', () => process.send?.({ received }))
})
process.on('disconnect', () => process.exit())
