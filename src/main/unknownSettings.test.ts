import { expect, test } from 'vitest'
import { SETTINGS } from './config.js'
import { unknownSettings } from './unknownSettings.js'

test.each([
  ['S3_BUCKT', 'S3_BUCKET'],
  ['S3_BUKCET', 'S3_BUCKET'],
  ['DATABASE_ULR', 'DATABASE_URL'],
  ['SECRETKEY', 'SECRET_KEY'],
  ['MODEL_DIR', 'MODELS_DIR'],
  ['smtp_url', 'SMTP_URL'],
])('%s in the environment: %s was meant', (name, meant) => {
  expect(unknownSettings([name], [], SETTINGS)).toEqual([`${name} is no setting: did you mean ${meant}?`])
})

test('the variables of other programs are theirs', () => {
  const others = [
    ...[
      'PATH',
      'HOME',
      'HOSTNAME',
      'USER',
      'SHELL',
      'TERM',
      'LANG',
      'LC_ALL',
      'TZ',
      'PWD',
      'OLDPWD',
      'LOGNAME',
    ],
    ...[
      'NODE_ENV',
      'NODE_OPTIONS',
      'AWS_REGION',
      'AWS_ACCESS_KEY_ID',
      'PGHOST',
      'POSTGRES_PASSWORD',
      'HTTP_PROXY',
    ],
    ...[
      'KUBERNETES_SERVICE_PORT',
      'REDIS_URL',
      'REDIS_PORT',
      'POST',
      'PORTS',
      'DEBUG',
      'CI',
      'EDITOR',
      'LOGLEVEL_X',
    ],
    ...[
      'METRICS_PORT_80_TCP',
      'npm_config_cache',
      'INIT_CWD',
      'JOURNAL_STREAM',
      'INVOCATION_ID',
      'S3_CACHE_SIZE',
    ],
  ]
  expect(unknownSettings(others, [], SETTINGS)).toEqual([])
})

test('what carries our name, or stands in our own file, is told even if it is near to nothing', () => {
  expect(unknownSettings(['CCR_FLAVOUR'], [], SETTINGS)).toEqual([expect.stringContaining('CCR_FLAVOUR')])
  expect(unknownSettings(['FLAVOUR'], ['FLAVOUR', 'AWS_PROFILE'], SETTINGS)).toEqual([
    expect.stringContaining('FLAVOUR'),
  ])
})

test('beside the right name a near one means something else', () => {
  expect(unknownSettings(['S3_BUCKET', 'S3_BUCKETS'], [], SETTINGS)).toEqual([])
  expect(unknownSettings(SETTINGS, SETTINGS, SETTINGS)).toEqual([])
})
