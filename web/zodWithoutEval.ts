import { config } from 'zod'

// Before any schema is made: Zod would else try `new Function`, which the content security policy reports.
config({ jitless: true })
