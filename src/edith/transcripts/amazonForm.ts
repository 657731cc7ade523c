import { z } from 'zod'
import { milliseconds, type TranscriptForm } from './transcriptForm.js'

const Participant = z.object({ ParticipantId: z.string().nullish(), ParticipantRole: z.string().nullish() })

/**
 * https://docs.aws.amazon.com/transcribe/latest/dg/tca-output-batch.html tells a turn's role;
 * https://docs.aws.amazon.com/connect/latest/adminguide/contact-lens-example-output-files.html tells whose id has it.
 */
export const amazonForm: TranscriptForm = {
  name: 'Amazon Transcribe Call Analytics or Contact Lens',
  isLike: (file) => 'Transcript' in file || 'ConversationCharacteristics' in file,
  schema: z
    .object({
      Channel: z.literal('VOICE').nullish(),
      LanguageCode: z.string().nullish(),
      ConversationCharacteristics: z
        .object({ TotalConversationDurationMillis: milliseconds.nullish() })
        .nullish(),
      Participants: z.array(Participant).nullish(),
      Transcript: z.array(
        Participant.extend({
          BeginOffsetMillis: milliseconds,
          EndOffsetMillis: milliseconds,
          Content: z.string(),
        }),
      ),
    })
    .transform((file) => {
      const roles = new Map(
        file.Participants?.map(({ ParticipantId, ParticipantRole }) => [ParticipantId, ParticipantRole]),
      )
      return {
        language: file.LanguageCode ?? null,
        durationSeconds: file.ConversationCharacteristics?.TotalConversationDurationMillis ?? null,
        lines: file.Transcript.map((turn, i) => ({
          at: `Transcript[${i}]`,
          label: turn.ParticipantRole ?? roles.get(turn.ParticipantId) ?? turn.ParticipantId ?? null,
          channel: null,
          start: turn.BeginOffsetMillis,
          end: turn.EndOffsetMillis,
          text: turn.Content,
        })),
      }
    }),
  cure: 'It takes the file that post-call analytics or Contact Lens writes for a call; chats and e-mails are none.',
}
