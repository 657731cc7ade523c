/** A part of the app that could not be fetched: no connection, no server, or a newer version of it. */
export class PageUnreachable extends Error {
  constructor(cause: unknown) {
    super('A part of the app could not be fetched.', { cause })
    this.name = 'PageUnreachable'
  }
}
