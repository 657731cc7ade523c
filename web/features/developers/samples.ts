import filterAnalyses from '../../../docs/samples/filter-analyses.sh?raw'
import listAudios from '../../../docs/samples/list-audios.sh?raw'
import quickStart from '../../../docs/samples/quick-start.sh?raw'
import quota from '../../../docs/samples/quota.sh?raw'
import go from '../../../docs/samples/verify.go?raw'
import node from '../../../docs/samples/verify.mjs?raw'
import php from '../../../docs/samples/verify.php?raw'
import python from '../../../docs/samples/verify.py?raw'
import ruby from '../../../docs/samples/verify.rb?raw'
import minimal from '../../../docs/samples/verify-minimal.mjs?raw'

export const CURL = { quickStart, listAudios, filterAnalyses, quota }

export const VERIFIERS = [
  { value: 'node', label: 'Node', file: 'verify.mjs', highlighting: 'javascript', code: node },
  { value: 'python', label: 'Python', file: 'verify.py', highlighting: 'python', code: python },
  { value: 'php', label: 'PHP', file: 'verify.php', highlighting: 'php', code: php },
  { value: 'go', label: 'Go', file: 'verify.go', highlighting: 'go', code: go },
  { value: 'ruby', label: 'Ruby', file: 'verify.rb', highlighting: 'ruby', code: ruby },
  { value: 'minimal', label: 'Minimal', file: 'Node.js', highlighting: 'javascript', code: minimal },
] as const
