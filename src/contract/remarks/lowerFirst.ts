/** "Greets the customer" reads on within a sentence; "IBAN asked for" stays as it is. */
export function lowerFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
