import process from 'node:process'

const LOADERS = new Set(['--import', '--require', '-r', '--loader', '--experimental-loader'])

/** What a child needs of our own arguments to load the same source; a debugger's port or a program text is ours alone. */
export function loaderArguments(own: readonly string[] = process.execArgv): string[] {
  return own.flatMap((argument, at) => {
    const [name = ''] = argument.split('=')
    if (!LOADERS.has(name)) return []
    if (argument !== name) return [argument]
    const value = own[at + 1]
    return value === undefined ? [] : [argument, value]
  })
}
