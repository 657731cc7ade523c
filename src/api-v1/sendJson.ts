import type { FastifyReply, FastifyRequest } from 'fastify'
import { compressBody } from '../platform/http/compressBody.js'
import { etagOf, isNotModified } from '../platform/http/etag.js'

/** 200 with a tag, compressed as the client likes best; 304 when it has this answer already. */
export async function sendJson(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
): Promise<FastifyReply> {
  const etag = etagOf(body)
  reply.headers({ 'content-type': 'application/json; charset=utf-8', etag })
  if (isNotModified(request.headers['if-none-match'], etag)) return reply.code(304).send()
  const { bytes, coding } = await compressBody(body, request.headers['accept-encoding'])
  if (coding) reply.header('content-encoding', coding)
  return reply.send(bytes)
}
