import { fileURLToPath } from 'node:url'

/** The package's root, seen from src/main and from dist/main alike. */
const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export const MIGRATIONS_DIR = root('migrations')
export const WEB_DIR = root('dist/web')
export const PACKAGE_FILE = root('package.json')
