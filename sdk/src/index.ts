export type {
  Analysis,
  AnalysisDetail,
  Audio,
  AudioDetail,
  AudioStatus,
  ClientOptions,
  ListAnalyses,
  ListAudios,
  ListProjects,
  Project,
  Resource,
} from './client.js'
export { CallCenterRate } from './client.js'
export {
  ApiError,
  CallCenterRateError,
  ConnectionError,
  NotFoundError,
  PlanRequiredError,
  RateLimitError,
  UnauthorizedError,
  ValidationError,
} from './errors.js'
export type { Page, Pages } from './pages.js'
export type { CallOptions } from './request.js'
export { type VerifyOptions, verifyWebhook, WebhookVerificationError } from './verifyWebhook.js'
export type {
  AlertCreated,
  AnalysisCompleted,
  AnalysisFailed,
  WebhookEvent,
  WebhookPing,
} from './webhookEvent.js'
