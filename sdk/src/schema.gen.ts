export interface paths {
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List projects (paginated).
         * @description Projects of the organization, newest first. A project holds recordings and says how they are judged.
         */
        get: operations["listProjects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Single project detail.
         * @description One project, with how many recordings it holds.
         */
        get: operations["getProject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audio files. Filter by projectId and/or status.
         * @description Recordings of the organization, newest first, whatever their status. A recording that is `DONE` has an `analysisId`.
         */
        get: operations["listAudios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audios/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Single audio detail. Includes the linked analysisId if any.
         * @description One recording, with what is known of the call and of the file.
         */
        get: operations["getAudio"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List analyses. Filter by projectId and a createdAt range (from / to).
         * @description Scores and summaries, newest first. To read each once while calls arrive, give the `createdAt` of the first as `to` on every page.
         */
        get: operations["listAnalyses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/analyses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Single analysis with criteria, recommendations and transcript.
         * @description One analysis with every verdict, the evidence that justifies it to the second, recommendations, metrics and transcript.
         */
        get: operations["getAnalysis"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "analysis.completed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fires after an audio finished analysis successfully.
         * @description Sent once an analysis can be read. Read it with `getAnalysis`.
         */
        post: operations["onAnalysisCompleted"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "analysis.failed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fires when an audio analysis terminates with a failure.
         * @description Sent when a recording is given up, with the reason in words for a person.
         */
        post: operations["onAnalysisFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "alert.created": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fires when one of your alert rules matches a new analysis.
         * @description Sent for each alert, with why the rule matched in words for a person.
         */
        post: operations["onAlertCreated"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "webhook.ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Synthetic test event triggered by the test button on /account/webhooks.
         * @description Sent to one endpoint when somebody tests it, whatever it has subscribed to.
         */
        post: operations["onWebhookPing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Project: {
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            id: string;
            /** @example Support line */
            name: string;
            description: string | null;
            /**
             * @description BCP 47 tag
             * @example en
             */
            language: string;
            /** @description Recordings in the project, whatever their status */
            audioCount: number;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            updatedAt: string;
        };
        Audio: {
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            id: string;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            projectId: string;
            /** @example call_001.mp3 */
            originalName: string;
            /**
             * @description Bytes
             * @example 2483920
             */
            size: number;
            /** @enum {string} */
            source: "UPLOAD" | "IMPORT" | "API";
            /** @enum {string} */
            status: "PENDING" | "PROCESSING" | "DONE" | "FAILED";
            /** @description What went wrong, when FAILED */
            errorMessage: string | null;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            processedAt: string | null;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            analysisId: string | null;
        };
        AudioDetail: {
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            id: string;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            projectId: string;
            /** @example call_001.mp3 */
            originalName: string;
            /**
             * @description Bytes
             * @example 2483920
             */
            size: number;
            /** @enum {string} */
            source: "UPLOAD" | "IMPORT" | "API";
            /** @enum {string} */
            status: "PENDING" | "PROCESSING" | "DONE" | "FAILED";
            /** @description What went wrong, when FAILED */
            errorMessage: string | null;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            processedAt: string | null;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            analysisId: string | null;
            mimeType: string | null;
            durationSeconds: number | null;
            channels: number | null;
            /** @description Hertz */
            sampleRate: number | null;
            agentName: string | null;
            /** @description Your own id of the call */
            externalId: string | null;
            /** @description What was given with the recording */
            metadata: {
                [key: string]: unknown;
            };
        };
        ListedAnalysis: {
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            id: string;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            audioFileId: string;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            projectId: string;
            /**
             * @description One decimal
             * @example 78.5
             */
            overallScore: number;
            summary: string;
            language: string;
            durationSeconds: number;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            createdAt: string;
        };
        AnalysisDetail: {
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            id: string;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            audioFileId: string;
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            projectId: string;
            /**
             * @description One decimal
             * @example 78.5
             */
            overallScore: number;
            summary: string;
            language: string;
            durationSeconds: number;
            /**
             * Format: date-time
             * @example 2026-05-10T14:32:11.000Z
             */
            createdAt: string;
            /** @description Why the customer called, in their own words; null: not known */
            reason: {
                segment: number;
                start: number;
                /** @enum {string} */
                speaker: "AGENT" | "CUSTOMER" | "UNKNOWN";
                text: string;
            } | null;
            /** @description How the call ended; `NO_NEED`: nothing was left to be done; null: not known */
            outcome: ("RESOLVED" | "FOLLOW_UP" | "UNRESOLVED" | "TRANSFERRED" | "NO_NEED") | null;
            /** @description What was promised; `by`: by when, as it was said, or null */
            promises: {
                segment: number;
                start: number;
                /** @enum {string} */
                speaker: "AGENT" | "CUSTOMER" | "UNKNOWN";
                text: string;
                by: string | null;
            }[];
            /** @description The topics of the project, as they are called now, that the call is about */
            topics: components["schemas"]["Topic"][];
            /** @description What the call was judged by */
            scorecard: components["schemas"]["ScorecardReference"];
            /** @description A verdict that counts in the score is unsure */
            provisional: boolean;
            /** @description Why somebody should look at this call; empty: no need */
            needsReview: components["schemas"]["NeedsReview"][];
            /** @description Who was taken for the agent; null: it was not reckoned */
            roles: {
                /** @description The channel of the agent; null: the parties were not told apart by channels */
                agentSide: ("LEFT" | "RIGHT") | null;
                /**
                 * @description Who says so; `PROJECT`: its setting, `PERSON`: somebody who listened
                 * @enum {string}
                 */
                by: "ENGINE" | "PROJECT" | "PERSON";
                /** @description 0.5 to 1: how surely the one taken for the agent is it; on one channel, what share of the words is said by whom they are given to; null: not reckoned */
                confidence: number | null;
            } | null;
            /** @description Who of several agents is judged, where a call was handed over; null: it has one agent */
            agents: {
                agents: {
                    number: number;
                    /** @description As they introduced themselves; null: they gave no name */
                    name: string | null;
                    start: number;
                    end: number;
                    words: number;
                }[];
                /** @description The number of the agent whom the verdicts are about */
                judged: number;
                /**
                 * @description Why that one: `MOST_WORDS`: says most; `PERSON`: somebody who listened says so
                 * @enum {string}
                 */
                because: "MOST_WORDS" | "PERSON";
            } | null;
            criteria: components["schemas"]["Criterion"][];
            recommendations: components["schemas"]["Recommendation"][];
            metrics: components["schemas"]["Metrics"];
            transcript: components["schemas"]["Transcript"];
        };
        ScorecardReference: {
            /** @example cmp1x2y3z4a5b6c7d8e9f0g1h */
            id: string;
            name: string;
            version: number;
        };
        NeedsReview: {
            /** @enum {string} */
            reason: "UNSURE_ROLES" | "UNUSUAL_SIDE" | "UNSURE_CRITICAL" | "UNSURE" | "MODEL_DISAGREES" | "ENGINE_STANDS";
            criterionIds: string[];
            /** @description The reason in words, in the language of the project */
            text: string;
        };
        Criterion: {
            id: string;
            name: string;
            description: string;
            weight: number;
            score: number | null;
            maxScore: number;
            /** @enum {string} */
            verdict: "MET" | "PARTIAL" | "NOT_MET" | "NOT_APPLICABLE";
            critical: boolean;
            comment: string;
            evidence: components["schemas"]["Evidence"][];
            /** @description How sure the verdict is */
            confidence: number;
            /** @description The verdict is a guess that somebody should check: it caps nothing */
            unsure: boolean;
            /**
             * @description Whose verdict it is
             * @enum {string}
             */
            source: "ENGINE" | "MODEL" | "REVIEWER";
        };
        Evidence: {
            segment: number;
            start: number;
            end: number;
            /** @enum {string} */
            speaker: "AGENT" | "CUSTOMER" | "UNKNOWN";
            quote: string;
        };
        Topic: {
            id: string;
            name: string;
            /** @description Where it shows; empty where a language model named it and no words of its own do */
            evidence: components["schemas"]["Evidence"][];
        };
        Recommendation: {
            id: string;
            criterionId: string;
            /** @enum {string} */
            priority: "HIGH" | "MEDIUM" | "LOW";
            title: string;
            text: string;
        };
        Metrics: {
            talkRatio: components["schemas"]["PerSpeaker"];
            silenceSeconds: number;
            longestSilenceSeconds: number;
            interruptions: components["schemas"]["PerSpeaker"];
            wordsPerMinute: components["schemas"]["PerSpeaker"];
            sentiment: components["schemas"]["PerSpeaker"];
            /** @description On hold: music, and silence that the agent announced; counted neither as talk nor as silence */
            holdSeconds: number;
            /** @description Silences of 8 s or more, together */
            deadAirSeconds: number;
        };
        PerSpeaker: {
            agent: number | null;
            customer: number | null;
            unknown: number | null;
        };
        Transcript: {
            language: string;
            segments: components["schemas"]["Segment"][];
            /** @description What was heard without words */
            stretches: components["schemas"]["Stretch"][];
        };
        Segment: {
            index: number;
            /** @enum {string} */
            speaker: "AGENT" | "CUSTOMER" | "UNKNOWN";
            start: number;
            end: number;
            text: string;
            /** @description A machine speaks, such as a menu or a voicemail greeting: nobody’s talk, and not judged */
            automated: boolean;
            /** @description Which agent of a call with several speaks, from 1; null: it has one, or the agent does not speak */
            agent: number | null;
            /** @description When each word is said, to 0.01 s; `text` is these with a space between them. Empty where the call was analysed before words had times */
            words: components["schemas"]["Word"][];
            /**
             * @description `HEARD`: the recogniser tells the times; `ESTIMATED`: from loudness, pauses and the lengths of the words
             * @enum {string}
             */
            wordTimes: "HEARD" | "ESTIMATED";
            /** @description The line as the recogniser wrote it, where the project’s word list knows better; else null */
            heard: string | null;
        };
        Stretch: {
            /**
             * @description `UNCLEAR`: somebody speaks and was not understood; `HOLD`: music while somebody waits; `RINGING`: tones of the line
             * @enum {string}
             */
            kind: "UNCLEAR" | "HOLD" | "RINGING";
            /** @enum {string} */
            speaker: "AGENT" | "CUSTOMER" | "UNKNOWN";
            start: number;
            end: number;
        };
        Word: {
            text: string;
            start: number;
            end: number;
        };
        Pagination: {
            page: number;
            limit: number;
            /** @description Of all pages */
            total: number;
        };
        Error: {
            error: {
                /**
                 * @description Stable
                 * @example plan_required
                 */
                code: string;
                /** @description For people */
                message: string;
            };
        };
        ProjectPage: {
            data: components["schemas"]["Project"][];
            pagination: components["schemas"]["Pagination"];
        };
        AudioPage: {
            data: components["schemas"]["Audio"][];
            pagination: components["schemas"]["Pagination"];
        };
        AnalysisPage: {
            data: components["schemas"]["ListedAnalysis"][];
            pagination: components["schemas"]["Pagination"];
        };
        AnalysisCompletedEvent: {
            /**
             * @description The delivery. The same on every attempt: use it to ignore duplicates.
             * @example cmp1x2y3z4a5b6c7d8e9f0g1h
             */
            id: string;
            /** @constant */
            event: "analysis.completed";
            /**
             * Format: date-time
             * @description When the event happened.
             * @example 2026-05-10T14:32:11.000Z
             */
            created_at: string;
            data: {
                analysis_id: string;
                audio_file_id: string;
                project_id: string;
                /** @description 0 to 100, with one decimal. */
                overall_score: number;
            };
        };
        AnalysisFailedEvent: {
            /**
             * @description The delivery. The same on every attempt: use it to ignore duplicates.
             * @example cmp1x2y3z4a5b6c7d8e9f0g1h
             */
            id: string;
            /** @constant */
            event: "analysis.failed";
            /**
             * Format: date-time
             * @description When the event happened.
             * @example 2026-05-10T14:32:11.000Z
             */
            created_at: string;
            data: {
                audio_file_id: string;
                project_id: string;
                /** @description Why, in words for a person. */
                error_message: string;
            };
        };
        AlertCreatedEvent: {
            /**
             * @description The delivery. The same on every attempt: use it to ignore duplicates.
             * @example cmp1x2y3z4a5b6c7d8e9f0g1h
             */
            id: string;
            /** @constant */
            event: "alert.created";
            /**
             * Format: date-time
             * @description When the event happened.
             * @example 2026-05-10T14:32:11.000Z
             */
            created_at: string;
            data: {
                alert_id: string;
                alert_rule_id: string;
                alert_rule_name: string;
                analysis_id: string;
                audio_file_id: string;
                project_id: string;
                /** @enum {string} */
                severity: "INFO" | "WARNING" | "CRITICAL";
                /** @description Why the rule matched, in words for a person. */
                message: string;
            };
        };
        WebhookPingEvent: {
            /**
             * @description The delivery. The same on every attempt: use it to ignore duplicates.
             * @example cmp1x2y3z4a5b6c7d8e9f0g1h
             */
            id: string;
            /** @constant */
            event: "webhook.ping";
            /**
             * Format: date-time
             * @description When the event happened.
             * @example 2026-05-10T14:32:11.000Z
             */
            created_at: string;
            data: {
                endpoint_id: string;
                message: string;
            };
        };
    };
    responses: {
        /** @description Query parameter or body validation failed. The message details which field. */
        Invalid: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "validation_error",
                 *         "message": "Query parameter \"limit\" takes a whole number from 1 to 100."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description API key is missing, malformed, unknown, expired or revoked. */
        Unauthorized: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "WWW-Authenticate": components["headers"]["WWW-Authenticate"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unauthorized",
                 *         "message": "The API key is missing, malformed, unknown, expired or revoked."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The organization is not on a plan that grants API access. Upgrade to PRO or BUSINESS. */
        PlanRequired: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "plan_required",
                 *         "message": "API access requires the PRO or BUSINESS plan."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The resource does not exist or belongs to another organization. */
        NotFound: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "not_found",
                 *         "message": "The resource does not exist."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Of this path with another method than GET and HEAD, which `Allow` names. Such a call does not count. */
        MethodNotAllowed: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                Allow: components["headers"]["Allow"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "method_not_allowed",
                 *         "message": "This path takes GET and HEAD."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Monthly API call quota exceeded, or too many calls in a minute where the operator limits that. Wait for `Retry-After` seconds or upgrade the plan. */
        RateLimited: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "rate_limit_exceeded",
                 *         "message": "Monthly API call quota exceeded (10000/10000). Resets on 2026-06-01T00:00:00.000Z."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description Something went wrong on the server. Such a call does not count against the quota. */
        Internal: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "internal_error",
                 *         "message": "Something went wrong on our side. The request id helps us find it."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The service is not available at the moment. Try again after `Retry-After` seconds. Such a call does not count against the quota. */
        Unavailable: {
            headers: {
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "error": {
                 *         "code": "unavailable",
                 *         "message": "The service is not available at the moment. Try again in 5 s."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /**
         * @description Names this request: give it to support.
         * @example cmp1x2y3z0request00000001
         */
        "X-Request-Id": string;
        /**
         * @description Calls a billing period that the plan includes.
         * @example 10000
         */
        "RateLimit-Limit": number;
        /**
         * @description Calls left of them.
         * @example 9876
         */
        "RateLimit-Remaining": number;
        /**
         * @description Seconds until the billing period ends.
         * @example 1209600
         */
        "RateLimit-Reset": number;
        /**
         * @description Seconds after which a call is served again.
         * @example 1209600
         */
        "Retry-After": number;
        /**
         * @description The methods that this path takes.
         * @example GET, HEAD
         */
        Allow: string;
        /**
         * @description How to authenticate.
         * @example Bearer
         */
        "WWW-Authenticate": string;
        /**
         * @description Of this answer: send it as `If-None-Match` to hear 304 when nothing changed.
         * @example W/"3xQ0b1Zc9mJ2kq8y5t7w4g"
         */
        ETag: string;
        /**
         * @description The pages around this one: `first`, `prev`, `next`, `last` (RFC 8288).
         * @example </api/v1/audios?page=3&limit=50>; rel="next"
         */
        Link: string;
        /**
         * @description Kept by the client alone, and asked for again each time.
         * @example private, no-cache
         */
        "Cache-Control": string;
        /**
         * @description Which request headers the answer depends on.
         * @example authorization, accept-encoding
         */
        Vary: string;
        /**
         * @description `br` or `gzip`, where the request accepts it and the answer is over 1 KiB.
         * @example br
         */
        "Content-Encoding": "br" | "gzip";
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listProjects: {
        parameters: {
            query?: {
                /** @description Counted from 1 */
                page?: number;
                /** @description Entries a page */
                limit?: number;
            };
            header?: {
                /** @description The `ETag` of the answer that you have: 304 without a body when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp1x2y3z0project00000001",
                     *           "name": "Support line",
                     *           "description": "Inbound calls of the first line",
                     *           "language": "en",
                     *           "audioCount": 137,
                     *           "createdAt": "2026-04-01T08:00:00.000Z",
                     *           "updatedAt": "2026-05-02T09:15:30.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 2,
                     *         "limit": 50,
                     *         "total": 137
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectPage"];
                };
            };
            /** @description Not changed since `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PlanRequired"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProject: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that you have: 304 without a body when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description As the list gives it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp1x2y3z0project00000001",
                     *       "name": "Support line",
                     *       "description": "Inbound calls of the first line",
                     *       "language": "en",
                     *       "audioCount": 137,
                     *       "createdAt": "2026-04-01T08:00:00.000Z",
                     *       "updatedAt": "2026-05-02T09:15:30.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Project"];
                };
            };
            /** @description Not changed since `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PlanRequired"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAudios: {
        parameters: {
            query?: {
                /** @description Counted from 1 */
                page?: number;
                /** @description Entries a page */
                limit?: number;
                /** @description Only of this project */
                projectId?: string;
                /** @description Only audios with this status */
                status?: "PENDING" | "PROCESSING" | "DONE" | "FAILED";
            };
            header?: {
                /** @description The `ETag` of the answer that you have: 304 without a body when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp1x2y3z0audio0000000001",
                     *           "projectId": "cmp1x2y3z0project00000001",
                     *           "originalName": "call_001.mp3",
                     *           "size": 2483920,
                     *           "source": "UPLOAD",
                     *           "status": "DONE",
                     *           "errorMessage": null,
                     *           "createdAt": "2026-05-10T14:32:11.000Z",
                     *           "processedAt": "2026-05-10T14:33:02.000Z",
                     *           "analysisId": "cmp1x2y3z0analysis0000001"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 2,
                     *         "limit": 50,
                     *         "total": 137
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AudioPage"];
                };
            };
            /** @description Not changed since `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PlanRequired"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAudio: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that you have: 304 without a body when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description As the list gives it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp1x2y3z0audio0000000001",
                     *       "projectId": "cmp1x2y3z0project00000001",
                     *       "originalName": "call_001.mp3",
                     *       "size": 2483920,
                     *       "source": "UPLOAD",
                     *       "status": "DONE",
                     *       "errorMessage": null,
                     *       "createdAt": "2026-05-10T14:32:11.000Z",
                     *       "processedAt": "2026-05-10T14:33:02.000Z",
                     *       "analysisId": "cmp1x2y3z0analysis0000001",
                     *       "mimeType": "audio/mpeg",
                     *       "durationSeconds": 155.2,
                     *       "channels": 2,
                     *       "sampleRate": 8000,
                     *       "agentName": "Nadia",
                     *       "externalId": "PBX-20260510-0042",
                     *       "metadata": {
                     *         "queue": "billing"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AudioDetail"];
                };
            };
            /** @description Not changed since `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PlanRequired"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    listAnalyses: {
        parameters: {
            query?: {
                /** @description Counted from 1 */
                page?: number;
                /** @description Entries a page */
                limit?: number;
                /** @description Only of this project */
                projectId?: string;
                /** @description Not created before. A date alone means its first instant in UTC; a time without an offset is UTC. */
                from?: string;
                /** @description Not created after (inclusive, to the millisecond). A date alone means its last instant in UTC. */
                to?: string;
            };
            header?: {
                /** @description The `ETag` of the answer that you have: 304 without a body when it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "data": [
                     *         {
                     *           "id": "cmp1x2y3z0analysis0000001",
                     *           "audioFileId": "cmp1x2y3z0audio0000000001",
                     *           "projectId": "cmp1x2y3z0project00000001",
                     *           "overallScore": 78.5,
                     *           "summary": "The customer asks why the bill doubled; the agent finds the cause and credits the amount.",
                     *           "language": "en",
                     *           "durationSeconds": 155.2,
                     *           "createdAt": "2026-05-10T14:33:02.000Z"
                     *         }
                     *       ],
                     *       "pagination": {
                     *         "page": 2,
                     *         "limit": 50,
                     *         "total": 137
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AnalysisPage"];
                };
            };
            /** @description Not changed since `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    Link: components["headers"]["Link"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["Invalid"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PlanRequired"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAnalysis: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of the answer that you have: 304 without a body when it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /** @description As the list gives it */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    "Content-Encoding": components["headers"]["Content-Encoding"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "cmp1x2y3z0analysis0000001",
                     *       "audioFileId": "cmp1x2y3z0audio0000000001",
                     *       "projectId": "cmp1x2y3z0project00000001",
                     *       "overallScore": 78.5,
                     *       "summary": "The customer asks why the bill doubled; the agent finds the cause and credits the amount.",
                     *       "language": "en",
                     *       "durationSeconds": 155.2,
                     *       "createdAt": "2026-05-10T14:33:02.000Z",
                     *       "reason": {
                     *         "segment": 1,
                     *         "start": 4.6,
                     *         "speaker": "CUSTOMER",
                     *         "text": "Hello, my bill has doubled."
                     *       },
                     *       "outcome": "FOLLOW_UP",
                     *       "promises": [
                     *         {
                     *           "segment": 8,
                     *           "start": 121.4,
                     *           "speaker": "AGENT",
                     *           "text": "The credit will be on your account by Friday.",
                     *           "by": "by Friday"
                     *         }
                     *       ],
                     *       "topics": [
                     *         {
                     *           "id": "cmp1x2y3z00topic00000001",
                     *           "name": "Billing",
                     *           "evidence": [
                     *             {
                     *               "segment": 1,
                     *               "start": 4.6,
                     *               "end": 6.2,
                     *               "speaker": "CUSTOMER",
                     *               "quote": "Hello, my bill has doubled."
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "scorecard": {
                     *         "id": "cmp1x2y3z0scorecard000001",
                     *         "name": "Customer care",
                     *         "version": 3
                     *       },
                     *       "provisional": true,
                     *       "needsReview": [
                     *         {
                     *           "reason": "UNSURE",
                     *           "criterionIds": [
                     *             "greeting"
                     *           ],
                     *           "text": "Unsure, please check: greets and gives a name."
                     *         }
                     *       ],
                     *       "roles": {
                     *         "agentSide": "LEFT",
                     *         "by": "ENGINE",
                     *         "confidence": 0.98
                     *       },
                     *       "agents": null,
                     *       "criteria": [
                     *         {
                     *           "id": "greeting",
                     *           "name": "Greets and gives a name",
                     *           "description": "The agent says hello and who they are.",
                     *           "weight": 5,
                     *           "score": 10,
                     *           "maxScore": 10,
                     *           "verdict": "MET",
                     *           "critical": false,
                     *           "comment": "Said within the first seconds.",
                     *           "evidence": [
                     *             {
                     *               "segment": 0,
                     *               "start": 0.4,
                     *               "end": 4.1,
                     *               "speaker": "AGENT",
                     *               "quote": "Good morning, this is Nadia."
                     *             }
                     *           ],
                     *           "confidence": 0.64,
                     *           "unsure": true,
                     *           "source": "ENGINE"
                     *         }
                     *       ],
                     *       "recommendations": [
                     *         {
                     *           "id": "r1",
                     *           "criterionId": "next-steps",
                     *           "priority": "HIGH",
                     *           "title": "Say what happens next",
                     *           "text": "Close with the date on which the credit appears."
                     *         }
                     *       ],
                     *       "metrics": {
                     *         "talkRatio": {
                     *           "agent": 0.58,
                     *           "customer": 0.42,
                     *           "unknown": null
                     *         },
                     *         "silenceSeconds": 12.4,
                     *         "longestSilenceSeconds": 5.1,
                     *         "holdSeconds": 31.5,
                     *         "deadAirSeconds": 0,
                     *         "interruptions": {
                     *           "agent": 1,
                     *           "customer": 0,
                     *           "unknown": null
                     *         },
                     *         "wordsPerMinute": {
                     *           "agent": 148,
                     *           "customer": 161.5,
                     *           "unknown": null
                     *         },
                     *         "sentiment": {
                     *           "agent": 0.31,
                     *           "customer": -0.12,
                     *           "unknown": null
                     *         }
                     *       },
                     *       "transcript": {
                     *         "language": "en",
                     *         "segments": [
                     *           {
                     *             "index": 0,
                     *             "speaker": "AGENT",
                     *             "start": 0.4,
                     *             "end": 4.1,
                     *             "text": "Good morning, this is Nadia.",
                     *             "automated": false,
                     *             "agent": null,
                     *             "heard": "Good morning, this is nod yeah.",
                     *             "words": [
                     *               {
                     *                 "text": "Good",
                     *                 "start": 0.42,
                     *                 "end": 0.71
                     *               },
                     *               {
                     *                 "text": "morning,",
                     *                 "start": 0.71,
                     *                 "end": 1.2
                     *               },
                     *               {
                     *                 "text": "this",
                     *                 "start": 1.46,
                     *                 "end": 1.64
                     *               },
                     *               {
                     *                 "text": "is",
                     *                 "start": 1.64,
                     *                 "end": 1.78
                     *               },
                     *               {
                     *                 "text": "Nadia.",
                     *                 "start": 1.78,
                     *                 "end": 2.33
                     *               }
                     *             ],
                     *             "wordTimes": "ESTIMATED"
                     *           },
                     *           {
                     *             "index": 1,
                     *             "speaker": "CUSTOMER",
                     *             "start": 4.6,
                     *             "end": 9.8,
                     *             "text": "Hello, my bill has doubled.",
                     *             "automated": false,
                     *             "agent": null,
                     *             "heard": null,
                     *             "words": [
                     *               {
                     *                 "text": "Hello,",
                     *                 "start": 4.64,
                     *                 "end": 5.1
                     *               },
                     *               {
                     *                 "text": "my",
                     *                 "start": 5.42,
                     *                 "end": 5.6
                     *               },
                     *               {
                     *                 "text": "bill",
                     *                 "start": 5.6,
                     *                 "end": 5.94
                     *               },
                     *               {
                     *                 "text": "has",
                     *                 "start": 5.94,
                     *                 "end": 6.12
                     *               },
                     *               {
                     *                 "text": "doubled.",
                     *                 "start": 6.12,
                     *                 "end": 6.7
                     *               }
                     *             ],
                     *             "wordTimes": "ESTIMATED"
                     *           }
                     *         ],
                     *         "stretches": [
                     *           {
                     *             "kind": "UNCLEAR",
                     *             "speaker": "CUSTOMER",
                     *             "start": 11.2,
                     *             "end": 12.6
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AnalysisDetail"];
                };
            };
            /** @description Not changed since `If-None-Match`. */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    "RateLimit-Limit": components["headers"]["RateLimit-Limit"];
                    "RateLimit-Remaining": components["headers"]["RateLimit-Remaining"];
                    "RateLimit-Reset": components["headers"]["RateLimit-Reset"];
                    ETag: components["headers"]["ETag"];
                    "Cache-Control": components["headers"]["Cache-Control"];
                    Vary: components["headers"]["Vary"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["PlanRequired"];
            404: components["responses"]["NotFound"];
            405: components["responses"]["MethodNotAllowed"];
            429: components["responses"]["RateLimited"];
            500: components["responses"]["Internal"];
            503: components["responses"]["Unavailable"];
        };
    };
    onAnalysisCompleted: {
        parameters: {
            query?: never;
            header: {
                /** @description Always the same. */
                "User-Agent": string;
                /** @description The event, as in the body. */
                "X-CCR-Event": string;
                /** @description The `id` of the body: remember it, for a delivery may come more than once. */
                "X-CCR-Delivery-Id": string;
                /** @description `t=<unix seconds of this attempt>,v1=<hex HMAC-SHA256 of t + "." + body, keyed with the secret>`. While a secret is replaced there are two `v1`. */
                "X-CCR-Signature": string;
                /** @description As Standard Webhooks has it: the delivery. */
                "webhook-id": string;
                /** @description As Standard Webhooks has it: unix seconds of this attempt. */
                "webhook-timestamp": string;
                /** @description As Standard Webhooks has it: `v1,` and base64; two of them, with a space between, while a secret is replaced. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "cmp1x2y3z0delivery0000001",
                 *       "event": "analysis.completed",
                 *       "created_at": "2026-05-10T14:33:02.000Z",
                 *       "data": {
                 *         "analysis_id": "cmp1x2y3z0analysis0000001",
                 *         "audio_file_id": "cmp1x2y3z0audio0000000001",
                 *         "project_id": "cmp1x2y3z0project00000001",
                 *         "overall_score": 78.5
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnalysisCompletedEvent"];
            };
        };
        responses: {
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, a redirect too, is a failure: the delivery is tried again, six times over 24 hours. 410 disables the endpoint. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAnalysisFailed: {
        parameters: {
            query?: never;
            header: {
                /** @description Always the same. */
                "User-Agent": string;
                /** @description The event, as in the body. */
                "X-CCR-Event": string;
                /** @description The `id` of the body: remember it, for a delivery may come more than once. */
                "X-CCR-Delivery-Id": string;
                /** @description `t=<unix seconds of this attempt>,v1=<hex HMAC-SHA256 of t + "." + body, keyed with the secret>`. While a secret is replaced there are two `v1`. */
                "X-CCR-Signature": string;
                /** @description As Standard Webhooks has it: the delivery. */
                "webhook-id": string;
                /** @description As Standard Webhooks has it: unix seconds of this attempt. */
                "webhook-timestamp": string;
                /** @description As Standard Webhooks has it: `v1,` and base64; two of them, with a space between, while a secret is replaced. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "cmp1x2y3z0delivery0000001",
                 *       "event": "analysis.failed",
                 *       "created_at": "2026-05-10T14:33:02.000Z",
                 *       "data": {
                 *         "audio_file_id": "cmp1x2y3z0audio0000000001",
                 *         "project_id": "cmp1x2y3z0project00000001",
                 *         "error_message": "This is not an audio file."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AnalysisFailedEvent"];
            };
        };
        responses: {
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, a redirect too, is a failure: the delivery is tried again, six times over 24 hours. 410 disables the endpoint. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onAlertCreated: {
        parameters: {
            query?: never;
            header: {
                /** @description Always the same. */
                "User-Agent": string;
                /** @description The event, as in the body. */
                "X-CCR-Event": string;
                /** @description The `id` of the body: remember it, for a delivery may come more than once. */
                "X-CCR-Delivery-Id": string;
                /** @description `t=<unix seconds of this attempt>,v1=<hex HMAC-SHA256 of t + "." + body, keyed with the secret>`. While a secret is replaced there are two `v1`. */
                "X-CCR-Signature": string;
                /** @description As Standard Webhooks has it: the delivery. */
                "webhook-id": string;
                /** @description As Standard Webhooks has it: unix seconds of this attempt. */
                "webhook-timestamp": string;
                /** @description As Standard Webhooks has it: `v1,` and base64; two of them, with a space between, while a secret is replaced. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "cmp1x2y3z0delivery0000001",
                 *       "event": "alert.created",
                 *       "created_at": "2026-05-10T14:33:02.000Z",
                 *       "data": {
                 *         "alert_id": "cmp1x2y3z0alert0000000001",
                 *         "alert_rule_id": "cmp1x2y3z0rule00000000001",
                 *         "alert_rule_name": "Low score",
                 *         "analysis_id": "cmp1x2y3z0analysis0000001",
                 *         "audio_file_id": "cmp1x2y3z0audio0000000001",
                 *         "project_id": "cmp1x2y3z0project00000001",
                 *         "severity": "WARNING",
                 *         "message": "Overall score is 58.5, below 60."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AlertCreatedEvent"];
            };
        };
        responses: {
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, a redirect too, is a failure: the delivery is tried again, six times over 24 hours. 410 disables the endpoint. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onWebhookPing: {
        parameters: {
            query?: never;
            header: {
                /** @description Always the same. */
                "User-Agent": string;
                /** @description The event, as in the body. */
                "X-CCR-Event": string;
                /** @description The `id` of the body: remember it, for a delivery may come more than once. */
                "X-CCR-Delivery-Id": string;
                /** @description `t=<unix seconds of this attempt>,v1=<hex HMAC-SHA256 of t + "." + body, keyed with the secret>`. While a secret is replaced there are two `v1`. */
                "X-CCR-Signature": string;
                /** @description As Standard Webhooks has it: the delivery. */
                "webhook-id": string;
                /** @description As Standard Webhooks has it: unix seconds of this attempt. */
                "webhook-timestamp": string;
                /** @description As Standard Webhooks has it: `v1,` and base64; two of them, with a space between, while a secret is replaced. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "id": "cmp1x2y3z0delivery0000001",
                 *       "event": "webhook.ping",
                 *       "created_at": "2026-05-10T14:33:02.000Z",
                 *       "data": {
                 *         "endpoint_id": "cmp1x2y3z0endpoint0000001",
                 *         "message": "This is a test of your webhook endpoint. Everything else arrives just like it."
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WebhookPingEvent"];
            };
        };
        responses: {
            /** @description Received. Answer within 10 seconds, and do the work afterwards. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other status, a redirect too, is a failure: the delivery is tried again, six times over 24 hours. 410 disables the endpoint. */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
