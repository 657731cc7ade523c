import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { speakPlainly } from '../contract/issueWords.js'
import type { ApiClient } from './apiClient.js'
import { getAnalysis } from './tools/getAnalysis.js'
import { getCall } from './tools/getCall.js'
import { listAnalyses } from './tools/listAnalyses.js'
import { listCalls } from './tools/listCalls.js'
import { listProjects } from './tools/listProjects.js'
import { readTranscript } from './tools/readTranscript.js'
import { searchEvidence } from './tools/searchEvidence.js'
import { transcripts } from './transcripts.js'

const INSTRUCTIONS = `CallCenterRate listens to a call centre's recordings, transcribes them and judges them by a scorecard.
Everything here is read-only. Projects hold calls; a call that is DONE has one analysis.
When you state how a call went, quote the evidence word for word with its time and link, and say so when there is none.
Every request counts against the organisation's monthly quota: page on only while you need more.`

/** What an assistant may do with one API key: everything the public API does, nothing else. */
export function createMcpServer(api: ApiClient, version: string): McpServer {
  speakPlainly()
  const server = new McpServer(
    { name: 'callcenterrate', title: 'CallCenterRate', version },
    { instructions: INSTRUCTIONS },
  )
  listProjects(server, api)
  listCalls(server, api)
  getCall(server, api)
  listAnalyses(server, api)
  getAnalysis(server, api)
  readTranscript(server, api)
  searchEvidence(server, api)
  transcripts(server, api)
  return server
}
