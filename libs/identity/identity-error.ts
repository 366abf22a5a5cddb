/** Everything that can go wrong between a person and their session; a new code does not compile without its Dutch sentence. */
export type IdentityErrorCode =
  | 'SESSION.REQUIRED'
  | 'SESSION.MEMBERSHIP_UNKNOWN'
  | 'API_KEY.REFUSED'
  | 'LOGIN.REFUSED'
  | 'LOGIN.TOO_MANY_ATTEMPTS'
  | 'LOGIN.NO_MEMBERSHIP'
  | 'LOGIN.PROVIDER_UNKNOWN'
  | 'LOGIN.PROVIDER_FAILED'
  | 'LOGIN.EXPIRED'
  | 'DEMO.OFF'
  | 'DEMO.ACCOUNT_UNKNOWN'
  | 'ACCOUNT.PASSWORD_TOO_SHORT'
  | 'ACCOUNT.PASSWORD_TOO_LONG'
  | 'ACCOUNT.INVITATION_UNKNOWN'
  | 'ACCOUNT.UNREADABLE'
  | 'LINK.UNKNOWN'
  | 'LINK.TRANSFER_UNKNOWN'
  | 'LINK.CODE_WRONG'
  | 'LINK.CODE_EXPIRED'
  | 'LINK.TOO_MANY_ATTEMPTS'
  | 'LINK.CODE_NEEDED'
  | 'LINK.TOO_MANY_CODES'
  | 'IDENTITY.MASTER_KEY_TOO_SHORT';

const sentences: Record<IdentityErrorCode, string> = {
  'SESSION.REQUIRED': 'Je bent niet ingelogd. Log in en probeer het opnieuw.',
  'SESSION.MEMBERSHIP_UNKNOWN': 'Deze rol heb je niet (meer). Kies een andere rol of vraag je beheerder.',
  'API_KEY.REFUSED': 'Deze API-sleutel werkt niet (meer). Vraag de beheerder van je organisatie om een nieuwe.',
  'LOGIN.REFUSED': 'Het e-mailadres, het wachtwoord of de code klopt niet. Controleer ze en probeer het opnieuw.',
  'LOGIN.TOO_MANY_ATTEMPTS': 'Er is te vaak geprobeerd in te loggen. Wacht een kwartier en probeer het dan opnieuw.',
  'LOGIN.NO_MEMBERSHIP':
    'Je bent herkend, maar je hebt nog geen rol in Doorlijn. Vraag de beheerder van je school of gemeente om je toe te voegen.',
  'LOGIN.PROVIDER_UNKNOWN': 'Deze manier van inloggen bestaat hier niet. Kies een andere.',
  'LOGIN.PROVIDER_FAILED':
    'Inloggen via je organisatie lukte niet. Probeer het opnieuw; lukt het weer niet, bel je beheerder.',
  'LOGIN.EXPIRED': 'Het inloggen duurde te lang of is ergens anders begonnen. Begin opnieuw.',
  'DEMO.OFF': 'Inloggen zonder wachtwoord kan alleen in de demo.',
  'DEMO.ACCOUNT_UNKNOWN': 'Dit demo-account bestaat niet. Kies er een uit de lijst.',
  'ACCOUNT.PASSWORD_TOO_SHORT': 'Dit wachtwoord is te kort. Kies er een van minstens 12 tekens, bijvoorbeeld een zin.',
  'ACCOUNT.PASSWORD_TOO_LONG': 'Dit wachtwoord is te lang. Kies er een van hoogstens 256 tekens.',
  'ACCOUNT.INVITATION_UNKNOWN': 'Deze uitnodiging werkt niet (meer). Vraag je beheerder om een nieuwe.',
  'ACCOUNT.UNREADABLE': 'Geen van de hoofdsleutels opent dit account. Geef ook de vorige hoofdsleutel op.',
  'LINK.UNKNOWN': 'Deze link werkt niet (meer). Vraag je mentor om een nieuwe.',
  'LINK.TRANSFER_UNKNOWN': 'Deze overstap is er niet, of je mag hem niet zien.',
  'LINK.CODE_WRONG': 'Deze code klopt niet. Kijk nog eens goed en probeer het opnieuw.',
  'LINK.CODE_EXPIRED': 'Deze code is verlopen. Vraag een nieuwe code.',
  'LINK.TOO_MANY_ATTEMPTS': 'Er is te vaak een verkeerde code ingevuld. Vraag een nieuwe code.',
  'LINK.CODE_NEEDED': 'Vul eerst de code in die je van je mentor of per mail hebt gekregen.',
  'LINK.TOO_MANY_CODES': 'Er zijn al een paar codes gestuurd. Kijk in je mail, of vraag je mentor om een code.',
  'IDENTITY.MASTER_KEY_TOO_SHORT':
    'De hoofdsleutel van deze installatie is te kort. Laat de beheerder er een van 32 bytes instellen.',
};

/** A refusal by `libs/identity`: dotted code, English message for the log, Dutch sentence for the person. */
export class IdentityError extends Error {
  readonly code: IdentityErrorCode;
  /** Dutch. */
  readonly sentence: string;

  constructor(
    code: IdentityErrorCode,
    message: string,
    /** Seconds after which it makes sense to try again. */
    readonly retryAfter?: number,
  ) {
    super(`${code}: ${message}`);
    this.name = 'IdentityError';
    this.code = code;
    this.sentence = sentences[code];
  }
}
