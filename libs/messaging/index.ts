export { mailBacklog, type MailBacklog } from './backlog.js';
export { BounceMailbox, type BounceParts } from './bounce-mailbox.js';
export { calendarFile, type CalendarInvite, type InviteAttendee } from './calendar-invite.js';
export { feedFile, type Feed, type FeedDay, type FeedMeeting } from './calendar-feed.js';
export { composeDigest, composeSingle, type ComposedMail, type DigestFacts } from './compose.js';
export type { MessagingConfiguration } from './configuration.js';
export type { Content, MeetingFacts, MessageFacts } from './content.js';
export { DIGEST_MINUTE, leaveMoment, type Leaving, type Rhythm } from './leave-moment.js';
export { MessageSender, type SenderLog, type SenderParts, type SendReport } from './message-sender.js';
export { MessagingError, type MessagingErrorCode } from './messaging-error.js';
export { PAGES } from './pages.js';
export { LINK_DAYS } from './personal-links.js';
export { StudentDirectory, type StudentContact } from './student-directory.js';
export {
  isTemplateName,
  TEMPLATE_NAMES,
  TEMPLATE_RULES,
  type Audience,
  type TemplateName,
  type Urgency,
} from './template-name.js';
export type { InviteRef, MessageParams } from './waiting-message.js';
export { ROLE_WORDS, STUDENT_STATIONS } from './words.js';
