/**
 * Tables whose rows do not come back: which migrations ran is told by the manifest; a session or a link that was ended
 * after the backup must not live again; nothing is downloaded that nobody asked for; the rest is of the minute.
 */
export const LEFT_OUT = [
  'migration',
  'unfinished_restore',
  'session',
  'verification',
  'auth_rate_limit',
  'api_burst',
  'throttle',
  'worker_heartbeat',
  'model_download',
]
