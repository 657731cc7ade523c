/** The organisation that this page was loaded for; another tab may have switched to another one since. */
let pageOrganisation: string | undefined

export function organisationOfPage(): string | undefined {
  return pageOrganisation
}

/** undefined: whatever is the active one, as before anything was loaded. */
export function setOrganisationOfPage(id: string | undefined): void {
  pageOrganisation = id
}
