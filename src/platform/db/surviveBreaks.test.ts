import { EventEmitter } from 'node:events'
import type pg from 'pg'
import { expect, test } from 'vitest'
import { surviveBreaks } from './surviveBreaks.js'

test('what is told of a broken connection holds nothing of the client', () => {
  const pool = new EventEmitter()
  const told: Error[] = []
  surviveBreaks(pool as pg.Pool, (error) => told.push(error))
  const client = new EventEmitter()
  pool.emit('connect', client)
  client.emit('error', new Error('in use: told to whoever asked'))
  pool.emit('error', Object.assign(new Error('terminating connection'), { client: { secretKey: 1 } }))
  expect(told).toEqual([new Error('terminating connection')])
  expect(told[0]).not.toHaveProperty('client')
})
