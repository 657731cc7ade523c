export type {
  Analysis,
  AnalysisDetail,
  Answer,
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
  UnexpectedAnswerError,
  ValidationError,
} from './errors.js'
export type { Page, Pages } from './pages.js'
export type { Answered, CallOptions } from './request.js'
export type { Quota, ResponseMeta } from './responseMeta.js'
export { type SignedRequest, signTestEvent, type TestEvent } from './signTestEvent.js'
export { type VerifyOptions, verifyWebhook, WebhookVerificationError } from './verifyWebhook.js'
export type {
  AlertCreated,
  AnalysisCompleted,
  AnalysisFailed,
  WebhookEvent,
  WebhookPing,
} from './webhookEvent.js'
