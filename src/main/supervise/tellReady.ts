/** To the supervisor that started us, if one did. */
export function tellReady(): void {
  process.send?.('ready')
}
