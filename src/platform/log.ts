import { type Logger, pino } from 'pino'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error' | 'child'>

/** JSON lines on stderr (stdout belongs to commands' results). What may carry a secret or a transcript is cut out. */
export function createLog(
  level: string,
  name: string,
  isToldElsewhere: (error: unknown) => boolean = () => false,
): Logger {
  return pino(
    {
      name,
      level,
      hooks: {
        // Whoever logs an error logs it as `err`. Of an outage everybody notices, and one tells.
        logMethod(args, method) {
          const [first] = args as unknown[]
          const isError = typeof first === 'object' && first !== null && 'err' in first
          if (!isError || !isToldElsewhere(first.err)) method.apply(this, args)
        },
      },
      redact: {
        paths: [
          'req.headers.authorization',
          'req.headers.cookie',
          '*.password',
          '*.secret',
          '*.transcript',
          '*.raw',
          '*.payload',
        ],
        censor: '[redacted]',
      },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
