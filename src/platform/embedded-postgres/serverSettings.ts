/** For a small machine. Given on the command line, so that an edited file in the data directory cannot undo them. */
export function serverSettings(port: number, durable: boolean): string[] {
  const settings: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    lc_messages: 'C',
    logging_collector: 'off',
    log_destination: 'stderr',
    log_line_prefix: '%m [%p] ',
    max_connections: 100,
    shared_buffers: '128MB',
    max_wal_size: '512MB',
    checkpoint_completion_target: 0.9,
    jit: 'off',
    ...(durable ? { fsync: 'on', full_page_writes: 'on' } : throwAway),
  }
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const throwAway = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: 300,
  autovacuum_naptime: '10min',
}
