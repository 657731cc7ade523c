/*
 * Every page of the app. To add one:
 * 1. web/features/<feature>/<Name>Page.tsx  exports the component, with a <PageHeader>
 * 2. web/routes/<name>.ts                   says its path, its search parameters, and loads the component lazily
 * 3. here: one import, one line below its layout (app: signed in; open: anyone)
 * 4. web/navigation.ts: a line, when it belongs in the side bar
 */
import { createRouter } from '@tanstack/react-router'
import { SITE_PATH } from './api/site.js'
import { NotFound } from './features/shell/NotFound.js'
import { PageError } from './features/shell/PageError.js'
import { accountRoute } from './routes/account.js'
import { alertRuleRoute } from './routes/alertRule.js'
import { alertRulesRoute } from './routes/alertRules.js'
import { alertsRoute } from './routes/alerts.js'
import { analysisRoute } from './routes/analysis.js'
import { apiKeysRoute } from './routes/apiKeys.js'
import { appRoute } from './routes/app.js'
import { audioRoute } from './routes/audio.js'
import { auditRoute } from './routes/audit.js'
import { billingRoute } from './routes/billing.js'
import { confirmEmailRoute } from './routes/confirmEmail.js'
import { developersRoute } from './routes/developers.js'
import { forgotPasswordRoute } from './routes/forgotPassword.js'
import { guideRoute } from './routes/guide.js'
import { guidesRoute } from './routes/guides.js'
import { homeRoute } from './routes/home.js'
import { invitationRoute } from './routes/invitation.js'
import { membersRoute } from './routes/members.js'
import { modelsRoute } from './routes/models.js'
import { newAlertRuleRoute } from './routes/newAlertRule.js'
import { newScorecardRoute } from './routes/newScorecard.js'
import { openRoute } from './routes/open.js'
import { projectRoute } from './routes/project.js'
import { projectSettingsRoute } from './routes/projectSettings.js'
import { projectsRoute } from './routes/projects.js'
import { removedRoute } from './routes/removed.js'
import { resetPasswordRoute } from './routes/resetPassword.js'
import { rootRoute } from './routes/root.js'
import { scorecardRoute } from './routes/scorecard.js'
import { scorecardsRoute } from './routes/scorecards.js'
import { signInRoute } from './routes/signIn.js'
import { signUpRoute } from './routes/signUp.js'
import { topicsRoute } from './routes/topics.js'
import { webhookDeliveryRoute } from './routes/webhookDelivery.js'
import { webhookEndpointRoute } from './routes/webhookEndpoint.js'
import { webhooksRoute } from './routes/webhooks.js'

const routeTree = rootRoute.addChildren([
  homeRoute,
  openRoute.addChildren([
    developersRoute,
    guidesRoute,
    guideRoute,
    signInRoute,
    signUpRoute,
    forgotPasswordRoute,
    confirmEmailRoute,
    resetPasswordRoute,
    invitationRoute,
  ]),
  appRoute.addChildren([
    projectsRoute,
    projectRoute,
    projectSettingsRoute,
    topicsRoute,
    removedRoute,
    audioRoute,
    analysisRoute,
    alertsRoute,
    alertRulesRoute,
    newAlertRuleRoute,
    alertRuleRoute,
    scorecardsRoute,
    newScorecardRoute,
    scorecardRoute,
    accountRoute,
    membersRoute,
    modelsRoute,
    auditRoute,
    apiKeysRoute,
    webhooksRoute,
    webhookEndpointRoute,
    webhookDeliveryRoute,
    billingRoute,
  ]),
])

export const router = createRouter({
  routeTree,
  basepath: SITE_PATH || '/',
  defaultPreload: 'intent',
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: PageError,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
