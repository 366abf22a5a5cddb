/* Made from the OpenAPI description of the API by `npm run client`; a test fails when it is out of date. */
/* eslint-disable */
export interface paths {
    "/transfers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De werklijst: de overstappen van je organisatie, het dringendst eerst
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `CURSOR.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["listTransfers"];
        put?: never;
        /**
         * Een overstap beginnen
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `TRANSFER.EXISTS`, `POLICY.UNKNOWN`, `DEPUTY.MISSING`, `INPUT.INVALID`, `SCHOOL.UNKNOWN`, `MENTOR.UNKNOWN`, `MUNICIPALITY.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["startTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén overstap lezen; dat je dit las, wordt vastgelegd
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er tot nu toe gebeurde, in zinnen, het nieuwste eerst
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readTimeLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/steps/{key}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De uitkomst van een stap vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `OUTCOME.UNKNOWN`, `DESTINATION.REQUIRED`, `GROUND.REQUIRED`, `REASON.REQUIRED`, `CHECK_IN.REQUIRED`.
         */
        post: operations["recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/steps/{key}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een landingsgesprek vastleggen dat is gevoerd
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`.
         */
        post: operations["recordCheckIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/steps/{key}/own-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Als student zelf zeggen hoe het gaat, voor het gesprek
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`.
         */
        post: operations["giveOwnAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/steps/{key}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een stap pauzeren tot een dag, één keer
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `STEP.PAUSED_BEFORE`.
         */
        post: operations["pauseStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/steps/{key}/resumptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Doorgaan met een gepauzeerde stap
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `STEP.NOT_PAUSED`.
         */
        post: operations["resumeStep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een gesprek plannen of verzetten; iedereen krijgt een uitnodiging
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `APPOINTMENT.PAST`, `APPOINTMENT.UNKNOWN`, `APPOINTMENT.CANCELLED`.
         */
        post: operations["planAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/appointments/{appointment}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een gesprek afzeggen; het verdwijnt uit ieders agenda
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `APPOINTMENT.UNKNOWN`, `APPOINTMENT.CANCELLED`.
         */
        post: operations["cancelAppointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/date-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Datums veranderen; alles wat eraan hangt schuift mee
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["changeDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat de leerling stopt of nergens terechtkan
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `DESTINATION.OWNER_UNKNOWN`.
         */
        post: operations["withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/deregistrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uitschrijving bij het mbo vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `DESTINATION.OWNER_UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["deregister"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/gap-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een tussenjaar beginnen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["goDormant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/wake-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Weer verdergaan na een tussenjaar, of op verzoek
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["wakeUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/switches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Overstappen naar een andere opleiding of instelling
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `SCHOOL.UNKNOWN`, `SCHOOL.AMBIGUOUS`.
         */
        post: operations["switchProgramme"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/lead-acceptances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De regie overnemen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `LEAD.UNKNOWN`, `DEPUTY.UNKNOWN`, `DEPUTY.MISSING`.
         */
        post: operations["acceptLead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/deputy-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een andere vervanger van de regievoerder kiezen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `DEPUTY.UNKNOWN`.
         */
        post: operations["changeDeputy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een contact of poging tot contact vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["recordContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/needs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat er extra steun nodig is
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["recordNeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/signals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een zorg melden tussen twee gesprekken door
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["recordSignal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/help-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Om hulp vragen, als student of ouder
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["askHelp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ongeoorloofd verzuim van 16 uur of meer vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["recordAbsence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/sick-reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat de student lang ziek thuis is
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["recordSick"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/confirmation-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat het mbo schriftelijk om bevestiging vroeg
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["askConfirmation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/diplomas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een diploma vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["recordDiploma"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een verhuizing naar een andere gemeente vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `MUNICIPALITY.UNKNOWN`, `MUNICIPALITY.AMBIGUOUS`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["recordMove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/orientation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Activiteiten, transfercoach met uren, en steunfiguren
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readOrientation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De profielschets in een keer schrijven; de stap is daarna klaar
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`.
         */
        post: operations["writeProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een activiteit plannen of verzetten; iedereen krijgt een uitnodiging
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `ACTIVITY.UNKNOWN`, `APPOINTMENT.PAST`, `APPOINTMENT.CANCELLED`.
         */
        post: operations["planActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/activities/{activity}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een activiteit afzeggen; ze verdwijnt uit ieders agenda
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `ACTIVITY.UNKNOWN`, `APPOINTMENT.CANCELLED`.
         */
        post: operations["cancelActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/activities/{activity}/stories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vertellen of de leerling er was en wat die leerde; het komt in het LOB-deel
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `ACTIVITY.UNKNOWN`, `ACTIVITY.TOLD`, `APPOINTMENT.CANCELLED`.
         */
        post: operations["tellActivity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/supporters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een steunfiguur (JIM) vastleggen die ja heeft gezegd
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["recordSupporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/supporters/{supporter}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een steunfiguur stopt
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `SUPPORTER.UNKNOWN`.
         */
        post: operations["endSupporter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/contact-details": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Telefoonnummers en e-mailadressen van leerling en ouders
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readContactDetails"];
        /**
         * Contactgegevens veranderen; links naar een adres dat verandert, werken niet meer
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        put: operations["changeContactDetails"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/undelivered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mail die niet aankwam en waarvan nog niet bekend is hoe het bericht toch overkwam
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["listUndelivered"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/undelivered/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen hoe een bericht toch overkwam, of het opnieuw mailen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["takeAnotherRoute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/coach-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een transfercoach voorstellen; de leerling kiest
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `COACH.BUSY`, `PERSON.UNKNOWN`.
         */
        post: operations["proposeCoach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/coach-choices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kiezen: deze coach, liever een ander, of niemand
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `COACH.NOT_PROPOSED`, `REASON.REQUIRED`.
         */
        post: operations["chooseCoach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/coach-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een contact van de transfercoach vastleggen, met minuten
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `COACH.NONE`, `COACH.NOT_YOU`.
         */
        post: operations["logCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/coach-rhythms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De begeleiding afbouwen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `COACH.NONE`, `COACH.NOT_YOU`.
         */
        post: operations["phaseOutCoaching"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/coach-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Geen klik met de transfercoach, of de begeleiding is klaar
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["answerCoach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hoe de leerling is overgedragen: wie belt wie, en wat het mbo antwoordde
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readHandovers"];
        put?: never;
        /**
         * Het overdrachtsgesprek voorbereiden; een teruggestuurde overdracht gaat opnieuw
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `MBO.REQUIRED`, `HANDOVER.ACCEPTED`, `PERSON.UNKNOWN`.
         */
        post: operations["prepareHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/handover-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De overdracht aanvaarden met een naam, of terugsturen met een reden
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `LEAD.UNKNOWN`, `DEPUTY.UNKNOWN`, `REASON.REQUIRED`.
         */
        post: operations["answerHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/handover-redirections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De overdracht doorsturen naar een ander team of een andere locatie van hetzelfde mbo
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `HANDOVER.NOT_HERE`, `LOCATION.NOT_YOURS`, `PERSON.UNKNOWN`.
         */
        post: operations["redirectHandover"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/admission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het toelatingsrecht, voorwaarde voor voorwaarde, en welke gronden voor deze student niet gelden
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readAdmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/placement-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Plaatsen, elders plaatsen, of weigeren op een wettelijke grond die voor deze student geldt
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `GROUND.REQUIRED`, `GROUND.DOES_NOT_FIT`, `ADJUSTMENT.REQUIRED`, `REPORTED.REQUIRED`, `OVERSTAPTAFEL.REQUIRED`.
         */
        post: operations["decidePlacement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/date-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Voorgestelde momenten voor een gesprek
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readProposals"];
        put?: never;
        /**
         * Momenten voorstellen voor een intake; de student kiest
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `APPOINTMENT.PAST`.
         */
        post: operations["proposeDates"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/date-proposals/{proposal}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een moment kiezen, of zeggen dat er geen past
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `PROPOSAL.UNKNOWN`, `PROPOSAL.ANSWERED`, `SLOT.UNKNOWN`, `APPOINTMENT.PAST`, `APPOINTMENT.CANCELLED`.
         */
        post: operations["answerProposal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/meetings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen hoe een intake ging en wie er was
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`.
         */
        post: operations["holdMeeting"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/overstaptafels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De agenda voor een overstaptafel, en wat eerdere besloten
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readOverstaptafels"];
        put?: never;
        /**
         * Een overstaptafel vastleggen, met wie wat doet en wanneer
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `PERSON.UNKNOWN`.
         */
        post: operations["recordOverstaptafel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alle versies van het ondersteuningsplan, met handtekeningen en wat er van kwam
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `PLAN.NOT_READABLE`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readPlans"];
        put?: never;
        /**
         * Een nieuwe versie beginnen, uit het profiel of uit het plan dat nu geldt
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `PLAN.BUSY`, `PLAN.NOT_READABLE`, `MBO.REQUIRED`.
         */
        post: operations["draftPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans/{plan}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Verder schrijven in een concept
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `PLAN.UNKNOWN`, `PLAN.NOT_READABLE`, `PLAN.NOT_DRAFT`.
         */
        put: operations["writePlan"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans/{plan}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er nog ontbreekt, en wat niet in het aanbod van de locatie staat
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `PLAN.UNKNOWN`, `PLAN.NOT_READABLE`.
         */
        get: operations["checkPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans/{plan}/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Het plan klaarleggen om te ondertekenen; de tekst ligt daarna vast
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `PLAN.UNKNOWN`, `PLAN.NOT_READABLE`, `PLAN.NOT_DRAFT`, `PLAN.INCOMPLETE`, `PLAN.NO_NEED`.
         */
        post: operations["offerPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans/{plan}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een plan intrekken dat nog niet is ondertekend
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `PLAN.UNKNOWN`, `PLAN.NOT_READABLE`, `PLAN.NOT_OFFERED`.
         */
        post: operations["withdrawPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans/{plan}/signatures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ondertekenen: met de eigen link, na inloggen, of vastgelegd in een gesprek
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `PLAN.UNKNOWN`, `PLAN.NOT_READABLE`, `PLAN.NOT_OFFERED`, `PLAN.CHANGED`, `PLAN.SIGNED_BEFORE`, `SIGNER.NOT_ASKED`.
         */
        post: operations["signPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het ondersteuningsaanbod van een locatie
         * @description Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["readCatalogue"];
        put?: never;
        /**
         * Iets toevoegen aan het aanbod van de eigen school
         * @description Kan worden geweigerd met: `LOCATION.NOT_YOURS`.
         */
        post: operations["addOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/support-offers/{offer}/endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Iets uit het aanbod halen; plannen die erop rekenen laten het verschil zien
         * @description Kan worden geweigerd met: `OFFER.UNKNOWN`, `INPUT.INVALID`.
         */
        post: operations["endOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/plans/{plan}/annex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het ondersteuningsplan als bijlage bij de inschrijving
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `PLAN.UNKNOWN`, `PLAN.NOT_READABLE`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["printPlan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/handover-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De warme overdracht: wat je ervan mag lezen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["printHandover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/end-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het eindverslag: hoe de overstap ging en eindigde
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["printEndReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/letter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een melding als brief, met alleen wat nodig is
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `escalations:read` nodig.
         */
        get: operations["printEscalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/landing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De gesprekken van de eerste 100 dagen, mentor en student naast elkaar
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readLanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/landing-reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Samen terugkijken op dag 100
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `REVIEW.STUDENT_MISSING`.
         */
        post: operations["holdLandingReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/start-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen waarom de student niet gestart is
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`.
         */
        post: operations["recordStartReasons"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/october-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De lijst van 1 oktober: wie geplaatst is en niet gestart, en wat er geprobeerd is
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readOctoberList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/deregistration-gate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er moet zijn voordat een student wordt uitgeschreven
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readDeregistrationGate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/absence-weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De teller van het verzuim
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readAbsence"];
        put?: never;
        /**
         * De uren verzuim van een lesweek vastleggen of verbeteren
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `ABSENCE.NO_LESSONS`, `ABSENCE.REPORT_ASKED`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["recordAbsentWeek"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/study-advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het studieadvies: waarschuwing, advies en beroep
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readStudyAdvice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/study-advice-warnings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een schriftelijke waarschuwing vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["warnAboutAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/study-advice-appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * In beroep gaan tegen een negatief advies
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `ADVICE.NO_APPEAL`.
         */
        post: operations["appealAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/study-advice-appeal-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De uitkomst van het beroep vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `ADVICE.NO_APPEAL`.
         */
        post: operations["answerAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/nazorg-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Om nazorg vragen, tot twee jaar na het vertrek van school
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `NAZORG.TOO_LATE`.
         */
        post: operations["askNazorg"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/nazorg-contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een nazorgcontact in een minuut vastleggen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`.
         */
        post: operations["logNazorgContact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/end-report-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het eindverslag als gegevens: wat goed ging, waar het op uitkwam, en wat de scholen leren
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readEndReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De scholen iets vragen over een melding
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`, `ESCALATION.NOT_ACKNOWLEDGED`, `ESCALATION.ALREADY_ANSWERED`, `QUESTION.WAITING`.
         */
        post: operations["askSchools"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/questions/{key}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Antwoord geven op een vraag van een loket
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `QUESTION.UNKNOWN`, `QUESTION.ALREADY_ANSWERED`.
         */
        post: operations["answerQuestion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Kiezen hoe vaak je mail krijgt: meteen, elke ochtend of elke week */
        post: operations["chooseRhythm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat je afwezig bent en wie het overneemt
         * @description Kan worden geweigerd met: `DEPUTY.MISSING`, `DEPUTY.UNKNOWN`.
         */
        post: operations["setAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Weer aan het werk */
        post: operations["comeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Of je agenda een adres heeft waarop een agendaprogramma zich abonneert */
        get: operations["readCalendarFeed"];
        put?: never;
        /** Een nieuw adres voor je agenda maken; een eerder adres werkt dan niet meer */
        post: operations["openCalendarFeed"];
        /** Het adres van je agenda laten stoppen */
        delete: operations["closeCalendarFeed"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/colleagues/{id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat een collega afwezig is en wie het overneemt
         * @description Kan worden geweigerd met: `COLLEAGUE.UNKNOWN`, `DEPUTY.MISSING`, `DEPUTY.UNKNOWN`.
         */
        post: operations["setColleagueAway"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wie nu aandacht nodig heeft, en waarom
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["whoNeedsAttention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/table-agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De agenda voor een overstaptafel, uit wat er openstaat
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`.
         */
        get: operations["readTableAgenda"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tables": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** De overstaptafels van je school */
        get: operations["listTables"];
        put?: never;
        /**
         * Een overstaptafel plannen; iedereen krijgt een uitnodiging
         * @description Kan worden geweigerd met: `APPOINTMENT.PAST`, `TABLE.NOTHING_OPEN`, `TRANSFER.UNKNOWN`.
         */
        post: operations["planTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tables/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een overstaptafel met agenda en besluiten
         * @description Kan worden geweigerd met: `TABLE.UNKNOWN`.
         */
        get: operations["readTable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tables/{id}/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een overstaptafel afzeggen
         * @description Kan worden geweigerd met: `TABLE.UNKNOWN`, `TABLE.OVER`.
         */
        post: operations["cancelTable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/agreed-actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er over een student is afgesproken, en of het is gedaan
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["readActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohort-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een lijst met leerlingen inleveren (CSV of Excel)
         * @description Kan worden geweigerd met: `IMPORT.NOT_READABLE`, `REQUEST.TOO_LARGE`, `REQUEST.MEDIA_TYPE`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["createCohortImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohort-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hoe ver een import is, en welke regels niet goed waren
         * @description Kan worden geweigerd met: `IMPORT.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        get: operations["readCohortImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohort-columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hoe je school de kolommen van haar lijsten noemt
         * @description Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        get: operations["readCohortColumns"];
        /**
         * Vastleggen hoe je school de kolommen van haar lijsten noemt; wat eerder is gezegd over andere kolommen blijft
         * @description Kan worden geweigerd met: `INPUT.INVALID`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        put: operations["nameCohortColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohort-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Kijken wat een bestand zou opleveren, zonder dat er iets wordt bewaard
         * @description Kan worden geweigerd met: `IMPORT.NOT_READABLE`, `REQUEST.TOO_LARGE`, `REQUEST.MEDIA_TYPE`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        post: operations["previewCohort"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De webhooks van je organisatie
         * @description Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Een adres opgeven dat te horen krijgt wat er verandert
         * @description Kan worden geweigerd met: `WEBHOOK.ADDRESS`, `WEBHOOK.TOO_MANY`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        post: operations["registerWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén webhook lezen
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        get: operations["readWebhook"];
        put?: never;
        post?: never;
        /**
         * Een webhook weghalen, met alles wat er is verstuurd
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /**
         * Een webhook veranderen, uitzetten of weer aanzetten
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`, `WEBHOOK.ADDRESS`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/webhooks/{id}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een nieuw geheim maken; het vorige tekent nog drie dagen mee
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        post: operations["rotateWebhookSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een proefbericht sturen
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`, `WEBHOOK.OFF`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er naar een adres is verstuurd, het nieuwste eerst; 30 dagen bewaard
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`, `CURSOR.INVALID`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Alles wat niet is aangekomen opnieuw versturen, met dezelfde `webhook-id`
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`, `WEBHOOK.OFF`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        post: operations["replayDead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{id}/deliveries/{delivery}/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Eén bericht opnieuw versturen, met dezelfde `webhook-id`
         * @description Kan worden geweigerd met: `WEBHOOK.UNKNOWN`, `WEBHOOK.OFF`, `DELIVERY.UNKNOWN`, `DELIVERY.WITHHELD`. Een API-sleutel heeft hiervoor het recht `webhooks:manage` nodig.
         */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De meldingen voor je loket, het dringendst eerst
         * @description Kan worden geweigerd met: `CURSOR.INVALID`. Een API-sleutel heeft hiervoor het recht `escalations:read` nodig.
         */
        get: operations["listEscalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén melding: het minimum dat de scholen mogen delen
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `escalations:read` nodig.
         */
        get: operations["readEscalation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bevestigen dat de melding is ontvangen
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`, `ESCALATION.ALREADY_ANSWERED`, `ESCALATION.ALREADY_ACKNOWLEDGED`.
         */
        post: operations["acknowledgeEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/takings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De melding zelf oppakken
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`, `ESCALATION.ALREADY_ANSWERED`.
         */
        post: operations["takeEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Terugkoppelen wat het loket deed of gaat doen
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`, `ESCALATION.ALREADY_ANSWERED`, `ESCALATION.NOT_ACKNOWLEDGED`, `VERSION.CONFLICT`.
         */
        post: operations["answerEscalation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/escalations/{id}/openings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Meer van het dossier zien, op een vastgelegde grond
         * @description Kan worden geweigerd met: `ESCALATION.UNKNOWN`, `ESCALATION.NOT_ACKNOWLEDGED`.
         */
        post: operations["openMore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/region-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cijfers van de regio, zonder namen
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `insights:read` nodig.
         */
        get: operations["readRegionNumbers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De dagen vanaf vandaag waarop je organisatie dicht is, naast de vakanties
         * @description Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["listOwnDays"];
        put?: never;
        /**
         * Een dag toevoegen waarop je organisatie dicht is; termijnen schuiven mee
         * @description Kan worden geweigerd met: `ORGANISATION.NOT_YOURS`, `OWN_DAY.EXISTS`. Een API-sleutel heeft hiervoor het recht `calendar:write` nodig.
         */
        post: operations["addOwnDay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/absence-term": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Na hoeveel hele weken je mbo verzuim meldt van wie niet meer naar school moet
         * @description Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["readAbsenceTerm"];
        /**
         * Een kortere termijn dan de vier weken van de wet kiezen
         * @description Kan worden geweigerd met: `ABSENCE.TERM_OF_MBO`.
         */
        put: operations["setAbsenceTerm"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/region-monitor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De monitor van een schooljaar: van aanmelding tot één jaar, met definities en zonder namen
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `insights:read` nodig.
         */
        get: operations["readRegionMonitor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/region-monitor/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De monitor als bestand voor een rekenblad
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `insights:read` nodig.
         */
        get: operations["exportRegionMonitor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Welke regio’s hun cijfers openbaar hebben gemaakt */
        get: operations["listOpenData"];
        put?: never;
        /**
         * De cijfers van je regio openbaar maken, zoals ze vandaag zijn
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `OPEN_DATA.NOTHING`, `OPEN_DATA.TOO_SOON`.
         */
        post: operations["publishOpenData"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/{region}/{schoolYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De openbare cijfers van een regio over één schooljaar, met definities en licentie
         * @description Kan worden geweigerd met: `OPEN_DATA.UNKNOWN`.
         */
        get: operations["readOpenData"];
        put?: never;
        post?: never;
        /**
         * De cijfers van je regio niet langer openbaar maken
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `OPEN_DATA.UNKNOWN`.
         */
        delete: operations["withdrawOpenData"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/open-data/{region}/{schoolYear}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Dezelfde cijfers als bestand voor een rekenblad
         * @description Kan worden geweigerd met: `OPEN_DATA.UNKNOWN`.
         */
        get: operations["exportOpenData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mbo-locaties, met hoe je aanmeldt, wie je belt en wanneer een student kan beginnen
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["readDirectory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/directory/{location}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén mbo-locatie, met haar aanbod van steun
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `LOCATION.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["readDirectoryEntry"];
        /**
         * Opschrijven hoe een locatie van je eigen mbo werkt
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `LOCATION.UNKNOWN`, `VERSION.CONFLICT`.
         */
        put: operations["saveDirectoryEntry"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alle versies van de regio-afspraken
         * @description Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["listPolicies"];
        put?: never;
        /**
         * Een nieuwe versie van de afspraken van je regio
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `POLICY.EXISTS`.
         */
        post: operations["addPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén versie van de regio-afspraken, met de bron van elke waarde
         * @description Kan worden geweigerd met: `AGREEMENTS.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["readPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Alle lopende overstappen van je regio op deze afspraken laten overgaan
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `POLICY.UNKNOWN`, `POLICY.MOVING`.
         */
        post: operations["moveToPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/dossier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het dossier per onderdeel: wat je mag lezen, op welke grond, en wat gesloten is
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `VAULT.ERASED`.
         */
        get: operations["readDossier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/dossier/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Een onderdeel van het dossier schrijven
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `INPUT.INVALID`, `VERSION.CONFLICT`, `SECTION.NOT_WRITTEN_HERE`, `SECTION.NOT_OPEN`.
         */
        put: operations["writeSection"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/sharing-preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat er gedeeld zou worden, met wie en waarom (inzage)
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `VIEW.NOT_YOURS`, `VAULT.ERASED`.
         */
        get: operations["previewSharing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Vastleggen dat je het dossier hebt gelezen, met een eigen reactie (zienswijze)
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`, `VIEW.NOT_YOURS`.
         */
        post: operations["confirmView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/opening-exceptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Het dossier openen zonder dat de leerling het eerst las, met een reden
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `STEP.UNKNOWN`, `STEP.NOT_OPEN`, `STEP.ALREADY_DONE`, `STEP.PAUSED`.
         */
        post: operations["openByException"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Welke keuzes er zijn, hoe ze staan, en wie om verwijderen is gevraagd
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `VAULT.ERASED`.
         */
        get: operations["readConsents"];
        put?: never;
        /**
         * Ja of nee zeggen, per doel en ontvanger
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `ACTION.NOT_IN_PHASE`, `VERSION.CONFLICT`, `INPUT.INVALID`, `CONSENT.NOT_YOURS`, `CONSENT.NOT_ASKED`.
         */
        post: operations["answerConsents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/consent-withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een toestemming intrekken; de toegang sluit meteen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`, `CONSENT.NOT_YOURS`, `CONSENT.NOT_GIVEN`.
         */
        post: operations["withdrawConsent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deletion-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wat je organisatie moet verwijderen omdat een toestemming is ingetrokken */
        get: operations["listDeletionNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/deletion-notices/{id}/confirmations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bevestigen dat kopieën en afdrukken zijn verwijderd
         * @description Kan worden geweigerd met: `NOTICE.UNKNOWN`, `NOTICE.ALREADY_CONFIRMED`.
         */
        post: operations["confirmDeletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/dossier/{key}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een document toevoegen (pdf, docx, odt, png, jpg of txt, hoogstens 10 MB)
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `SECTION.NOT_WRITTEN_HERE`, `DOCUMENT.EMPTY`, `DOCUMENT.TOO_LARGE`, `DOCUMENT.TYPE_UNKNOWN`, `REQUEST.MEDIA_TYPE`.
         */
        post: operations["addDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/documents/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Een document ophalen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `DOCUMENT.UNKNOWN`.
         */
        get: operations["readDocument"];
        put?: never;
        post?: never;
        /**
         * Een document uit het dossier halen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `DOCUMENT.UNKNOWN`.
         */
        delete: operations["removeDocument"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/school-file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Eén overstap meenemen naar het dossier van je eigen school: wat je er nu van mag lezen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`, `VAULT.ERASED`.
         */
        get: operations["exportTransfer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Alles over één leerling, en wie keek, wanneer en op welke grond
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`, `VAULT.ERASED`.
         */
        get: operations["exportPerson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De verzoeken om iets te verbeteren, met hun antwoord
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`.
         */
        get: operations["listCorrections"];
        put?: never;
        /**
         * Vragen om iets in het dossier te verbeteren
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`.
         */
        post: operations["askCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/corrections/{correction}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Antwoorden op een verzoek om iets te verbeteren
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`, `CORRECTION.UNKNOWN`, `CORRECTION.ALREADY_ANSWERED`.
         */
        post: operations["answerCorrection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasure-certificates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Bewijzen van wat er is gewist */
        get: operations["listCertificates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/processing-register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Het verwerkingsregister: wat, voor wie, op welke grond en hoe lang */
        get: operations["readProcessingRegister"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/helpers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een hulpverlener uitnodigen voor één onderdeel; er opent niets zonder toestemming
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `TRANSFER.ENDED`, `ACTION.NOT_YOURS`, `SECTION.NOT_OPEN`.
         */
        post: operations["inviteHelper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/helpers/{helper}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Een uitnodiging beëindigen
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `HELPER.UNKNOWN`.
         */
        delete: operations["endHelper"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/helper-readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Als hulpverlener het onderdeel lezen waarvoor je bent uitgenodigd
         * @description Kan worden geweigerd met: `HELPER.UNKNOWN`, `HELPER.CODE_WRONG`, `HELPER.TOO_MANY_ATTEMPTS`, `SECTION.NOT_OPEN`.
         */
        post: operations["readAsHelper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wie bij je organisatie werkt, in welke rol en tot wanneer
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`.
         */
        get: operations["listPeople"];
        put?: never;
        /**
         * Een collega toevoegen
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `PERSON.EXISTS`, `INPUT.INVALID`.
         */
        post: operations["addColleague"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{person}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een collega een extra rol geven
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `COLLEAGUE.UNKNOWN`, `INPUT.INVALID`.
         */
        post: operations["addRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/roles/{membership}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Een rol van een collega veranderen of laten stoppen
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `COLLEAGUE.UNKNOWN`, `INPUT.INVALID`.
         */
        put: operations["changeRole"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het logboek van je organisatie doorzoeken; ook dat staat er daarna in
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`.
         */
        get: operations["searchAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/access-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wie keek in een dossier of veranderde er iets, wanneer en op welke grond
         * @description Kan worden geweigerd met: `TRANSFER.UNKNOWN`, `ACTION.NOT_YOURS`.
         */
        get: operations["readAccessReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hoe lang je organisatie wat bewaart, en wat wanneer wordt gewist
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`.
         */
        get: operations["readRetention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/own-school": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Wat je kunt invullen bij een nieuwe overstap: vestigingen, mentoren en mbo-scholen
         * @description Een API-sleutel heeft hiervoor het recht `reference:read` nodig.
         */
        get: operations["readOwnSchool"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/steps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mijn werk: stappen die op mijn rol wachten, naast de dringendste van elke overstap
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `transfers:read` nodig.
         */
        get: operations["listOwnSteps"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/region-course": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Het verloop in de regio: tijd per stap, de eerste honderd dagen, en plannen bij wie steun nodig heeft
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`. Een API-sleutel heeft hiervoor het recht `insights:read` nodig.
         */
        get: operations["readRegionCourse"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/cohort-imports/{id}/bad-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De regels van een import die niet goed waren, als bestand voor een rekenblad
         * @description Kan worden geweigerd met: `IMPORT.UNKNOWN`. Een API-sleutel heeft hiervoor het recht `transfers:write` nodig.
         */
        get: operations["exportBadLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De API-sleutels van je organisatie
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`.
         */
        get: operations["listApiKeys"];
        put?: never;
        /**
         * Een API-sleutel maken voor een programma van je organisatie
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `API_KEY.TOO_MANY`, `INPUT.INVALID`.
         */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api-keys/{apiKey}/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een API-sleutel intrekken; hij werkt meteen niet meer
         * @description Kan worden geweigerd met: `ACTION.NOT_YOURS`, `API_KEY.UNKNOWN`.
         */
        post: operations["revokeApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inloggen met e-mailadres, wachtwoord en code
         * @description Kan worden geweigerd met: `LOGIN.REFUSED`, `LOGIN.TOO_MANY_ATTEMPTS`, `LOGIN.NO_MEMBERSHIP`, `SESSION.MEMBERSHIP_UNKNOWN`.
         */
        post: operations["logIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * De accounts van de demo
         * @description Kan worden geweigerd met: `DEMO.OFF`.
         */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/demo-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Inloggen als demo-account, alleen in de demo
         * @description Kan worden geweigerd met: `DEMO.OFF`, `DEMO.ACCOUNT_UNKNOWN`.
         */
        post: operations["logInToDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verdergaan in een andere eigen rol
         * @description Kan worden geweigerd met: `SESSION.MEMBERSHIP_UNKNOWN`.
         */
        post: operations["switchRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/current/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uitloggen */
        post: operations["logOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/end-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Overal uitloggen */
        post: operations["logOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/identity-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Via welke organisaties je kunt inloggen */
        get: operations["listProviders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Naar het inlogscherm van je organisatie
         * @description Kan worden geweigerd met: `LOGIN.PROVIDER_UNKNOWN`, `LOGIN.PROVIDER_FAILED`.
         */
        get: operations["startOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oidc/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Terug van het inlogscherm van je organisatie
         * @description Kan worden geweigerd met: `LOGIN.EXPIRED`, `LOGIN.PROVIDER_FAILED`, `LOGIN.NO_MEMBERSHIP`.
         */
        get: operations["finishOidc"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/link-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De link uit de mail inwisselen
         * @description Kan worden geweigerd met: `LINK.UNKNOWN`.
         */
        post: operations["exchange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/link-sessions/current/mailed-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een code per mail vragen (10 minuten geldig)
         * @description Kan worden geweigerd met: `LINK.TOO_MANY_CODES`.
         */
        post: operations["mailCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/link-sessions/current/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * De code invullen
         * @description Kan worden geweigerd met: `LINK.CODE_WRONG`, `LINK.CODE_EXPIRED`, `LINK.TOO_MANY_ATTEMPTS`.
         */
        post: operations["giveCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/transfers/{id}/link-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Een code maken om zelf aan de leerling of ouder te geven
         * @description Kan worden geweigerd met: `LINK.TRANSFER_UNKNOWN`.
         */
        post: operations["handOverCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Wie ben ik, in welke rol, en voor wie val ik in? */
        get: operations["readMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deze beschrijving (OpenAPI 3.1) */
        get: operations["readDescription"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            instance?: string;
            errors?: {
                field: string;
                code: string;
                message: string;
            }[];
        };
        StartTransferBody: {
            student: {
                studentNumber: string;
                firstName: string;
                lastName: string;
                /** Format: date */
                birthDate: string;
                municipality: string;
                email?: string;
                phone?: string;
                /** @default [] */
                parents?: {
                    name?: string;
                    email?: string;
                    phone?: string;
                }[];
                /**
                 * @default none
                 * @enum {string}
                 */
                representation?: "none" | "curatele" | "bewind" | "mentorschap";
            };
            vsoLocation: string;
            mentorEmail: string;
            mbo?: {
                institution: string;
                location?: string;
            };
            /** @default {} */
            programme?: {
                name?: string;
                crebo?: string;
                /** @enum {string} */
                level?: "2" | "3" | "4" | "entree";
                /** @enum {string} */
                leerweg?: "bol" | "bbl";
            };
            /**
             * @default regular
             * @enum {string}
             */
            route?: "regular" | "trial-placement" | "start-class" | "pro-roc" | "aka-ao" | "lwt" | "vm2" | "vakmanschap";
            /**
             * @default unknown
             * @enum {string}
             */
            outflowProfile?: "further-education" | "work" | "day-activities" | "unknown";
            /** Format: date */
            start?: string;
            /** Format: date */
            leavesSchool?: string;
            /** @default false */
            extraSupport?: boolean;
            /** @default false */
            limitedNetwork?: boolean;
            /** @default false */
            expectedTrouble?: boolean;
        };
        StartTransferAnswer: {
            recorded: {
                /** Format: uuid */
                transfer: string;
                seq: number;
                version: number;
                /** Format: uuid */
                appointment?: string;
                /**
                 * Format: uuid
                 * @description Wat erbij kwam.
                 */
                created?: string;
                /** @description Het is opgeslagen; kijk hier nog eens naar. */
                warnings?: string[];
                budget?: {
                    budgetMinutes: number;
                    usedMinutes: number;
                    leftMinutes: number;
                };
            };
            /**
             * @description `processing`: opgeslagen, en Doorlijn werkt de rest nog bij.
             * @enum {string}
             */
            status: "done" | "processing";
            message: string;
            /** @description Leeg zolang het wordt verwerkt, of als je de overstap niet meer mag zien. */
            transfer: {
                /** Format: uuid */
                id: string;
                version: number;
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                phaseLabel: string;
                /** Format: date */
                phaseSince: string;
                /** Format: date */
                startDate: string;
                colour: ("green" | "amber" | "red") | null;
                lead: {
                    /** Format: uuid */
                    membership: string;
                    /** Format: uuid */
                    deputy: string;
                    /** @enum {string} */
                    side: "vso" | "mbo";
                    /** @enum {string} */
                    role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                };
                nextStep: string | null;
                nextDue: string | null;
                openSteps: {
                    key: string;
                    label: string;
                    /** @enum {string} */
                    status: "open" | "paused";
                    /** @enum {string} */
                    responsible: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    due: string | null;
                    pausedUntil: string | null;
                }[];
            } | null;
        };
        ListTransfersAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                firstName: string;
                lastName: string | null;
                studentNumber: string;
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                phaseLabel: string;
                line: {
                    /** @enum {string} */
                    phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                    label: string;
                    /** @enum {string} */
                    state: "past" | "now" | "future";
                }[];
                colour: ("green" | "amber" | "red") | null;
                vso: string;
                mbo: string | null;
                /** Format: date */
                start: string;
                schoolYear: number;
                lead: {
                    /** Format: uuid */
                    membership: string;
                    name: string;
                    /** @enum {string} */
                    role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    mine: boolean;
                };
                /** @description De stap die het eerst af moet, en wie daarvoor aan de beurt is. */
                next: {
                    step: string;
                    label: string;
                    task: string;
                    /** @enum {string} */
                    turn: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    turnName: string;
                    /** Format: date */
                    due: string;
                    dueWords: string;
                    late: boolean;
                    yours: boolean;
                } | null;
            }[];
            /** @description Geef dit als `cursor` mee voor de volgende bladzijde; leeg op de laatste. */
            next: string | null;
        };
        ReadTransferAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            seq: number;
            /** @description Onwaar zolang het laatste nog wordt verwerkt. */
            upToDate: boolean;
            student: {
                firstName: string;
                lastName: string | null;
                birthYear: number;
                email: string | null;
                phone: string | null;
                erased: boolean;
            };
            studentNumber: string;
            municipality: {
                cbsCode: string;
                name: string;
            };
            /** @enum {string} */
            phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
            phaseLabel: string;
            /** Format: date */
            phaseSince: string;
            ended: boolean;
            line: {
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                label: string;
                /** @enum {string} */
                state: "past" | "now" | "future";
            }[];
            /** Format: date */
            start: string;
            /** Format: date */
            leavesSchool: string;
            schoolYear: number;
            programme: {
                name: string | null;
                crebo: string | null;
                level: string | null;
                leerweg: string | null;
            };
            route: string | null;
            outflowProfile: string | null;
            extraSupport: boolean;
            colour: ("green" | "amber" | "red") | null;
            vso: {
                /** Format: uuid */
                location: string;
                name: string;
                organisation: string;
            };
            mbo: {
                /** Format: uuid */
                location: string;
                name: string;
                organisation: string;
            } | null;
            policy: {
                /** Format: uuid */
                id: string;
                label: string;
            };
            lead: {
                /** Format: uuid */
                membership: string;
                name: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                phone: string | null;
            };
            deputy: {
                /** Format: uuid */
                membership: string;
                name: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                phone: string | null;
            };
            destination: {
                code: string;
                label: string;
                owner: string;
            } | null;
            now: {
                key: string;
                label: string;
                task: string;
                /** @enum {string} */
                status: "open" | "done" | "missed" | "cancelled" | "paused";
                /** @enum {string} */
                responsible: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                responsibleName: string;
                /** Format: date */
                opened: string;
                due: string | null;
                dueWords: string | null;
                late: boolean;
                shortened: boolean;
                /** @description De termijn loopt door na de laatste bekende schoolvakantie. */
                beyondKnown: boolean;
                outcome: string | null;
                outcomeLabel: string | null;
                outcomes: {
                    code: string;
                    label: string;
                }[];
                doneAt: string | null;
                doneBy: string | null;
                pausedUntil: string | null;
                appointment: string | null;
                /** @description Jij kunt deze stap afronden. */
                yours: boolean;
            }[];
            steps: {
                key: string;
                label: string;
                task: string;
                /** @enum {string} */
                status: "open" | "done" | "missed" | "cancelled" | "paused";
                /** @enum {string} */
                responsible: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                responsibleName: string;
                /** Format: date */
                opened: string;
                due: string | null;
                dueWords: string | null;
                late: boolean;
                shortened: boolean;
                /** @description De termijn loopt door na de laatste bekende schoolvakantie. */
                beyondKnown: boolean;
                outcome: string | null;
                outcomeLabel: string | null;
                outcomes: {
                    code: string;
                    label: string;
                }[];
                doneAt: string | null;
                doneBy: string | null;
                pausedUntil: string | null;
                appointment: string | null;
                /** @description Jij kunt deze stap afronden. */
                yours: boolean;
            }[];
            people: {
                /** Format: uuid */
                membership: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                roleName: string;
                name: string;
                email: string;
                phone: string | null;
                organisation: string;
            }[];
            appointments: {
                /** Format: uuid */
                id: string;
                step: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                place: string | null;
                /** @enum {string} */
                status: "planned" | "cancelled" | "held";
                invited: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            }[];
            checkIns: {
                /** Format: uuid */
                id: string;
                step: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                attending: "yes" | "partly" | "no";
                mentor: number | null;
                student: number | null;
                goesWell: string | null;
                studentWords: string | null;
                agreements: string | null;
                signals: string[];
                delivered: {
                    [key: string]: "yes" | "partly" | "no";
                };
                colour: ("green" | "amber" | "red") | null;
                colourWords: string | null;
                by: string | null;
            }[];
            contacts: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                kind: string;
                kindName: string;
                reached: boolean;
                words: string | null;
                by: string | null;
            }[];
            escalations: {
                /** Format: uuid */
                id: string;
                reason: string;
                reasonLabel: string;
                step: string | null;
                /** Format: date */
                since: string;
                /** Format: date-time */
                raisedAt: string;
                status: string;
                deskKind: string;
            }[];
            timeLine: {
                /** Format: date-time */
                at: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                by: "person" | "doorlijn";
                kind: string;
                step: string | null;
                sentence: string;
                words: string | null;
            }[];
            actions: ("start-transfer" | "import-cohort" | "read-transfer" | "record-contact" | "change-contact-details" | "take-another-route" | "plan-appointment" | "pause-step" | "resume-step" | "change-dates" | "ask-confirmation" | "record-need" | "record-signal" | "ask-help" | "record-absence" | "record-sick" | "withdraw" | "deregister" | "go-dormant" | "wake" | "switch" | "coach-answer" | "accept-lead" | "change-deputy" | "withdraw-consent" | "record-diploma" | "record-move" | "move-policy" | "read-escalation" | "answer-escalation" | "read-region" | "manage-calendar" | "write-profile" | "plan-activity" | "tell-activity" | "propose-coach" | "choose-coach" | "log-coaching" | "record-supporter" | "prepare-handover" | "redirect-handover" | "choose-date" | "record-overstaptafel" | "decide-placement" | "draft-plan" | "sign-plan" | "manage-catalogue" | "read-dossier" | "write-section" | "preview-sharing" | "confirm-view" | "open-by-exception" | "read-consents" | "answer-consents" | "ask-correction" | "answer-correction" | "add-document" | "invite-helper" | "confirm-deletion" | "export-person" | "read-certificates" | "read-landing" | "hold-landing-review" | "record-start-reasons" | "read-october-list" | "record-advice" | "appeal-advice" | "ask-nazorg" | "log-nazorg" | "read-end-report" | "answer-question" | "plan-table" | "read-attention" | "set-absence" | "manage-people" | "manage-api-keys" | "manage-webhooks" | "read-audit" | "manage-policy")[];
        };
        ReadTimeLineAnswer: {
            items: {
                /** Format: date-time */
                at: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                by: "person" | "doorlijn";
                kind: string;
                step: string | null;
                sentence: string;
                words: string | null;
            }[];
        };
        RecordOutcomeBody: {
            outcome: string;
            version?: number;
            words?: string;
            checkIn?: {
                /** @enum {string} */
                attending: "yes" | "partly" | "no";
                goesWell?: string;
                mentor?: 1 | 2 | 3 | 4 | 5;
                student?: 1 | 2 | 3 | 4 | 5;
                studentWords?: string;
                /** @default [] */
                signals?: ("absence" | "lateness" | "overload" | "few-contacts" | "money" | "home" | "travel" | "timetable" | "wrong-programme" | "placement" | "support-missing" | "unsafe-school" | "unsafe-home" | "safety-self")[];
                /** @default {} */
                delivered?: {
                    [key: string]: "yes" | "partly" | "no";
                };
                agreements?: string;
                /** Format: date */
                next?: string;
            };
            /** Format: uuid */
            lead?: string;
            /** Format: uuid */
            deputy?: string;
            /** Format: uuid */
            coach?: string;
            mbo?: {
                institution: string;
                location?: string;
            };
            programme?: {
                name?: string;
                crebo?: string;
                /** @enum {string} */
                level?: "2" | "3" | "4" | "entree";
                /** @enum {string} */
                leerweg?: "bol" | "bbl";
            };
            destination?: {
                /** @enum {string} */
                code: "mbo" | "mbo-elsewhere" | "vso-stays" | "vavo" | "work" | "work-learning" | "day-activities" | "care" | "rmc-guidance" | "graduated";
                /** Format: uuid */
                owner: string;
            };
            /** @enum {string} */
            ground?: "entry-requirements" | "capacity" | "residence-status" | "denomination" | "conduct" | "three-negative-advices" | "six-years-without-diploma" | "no-reply-before-1-july" | "applied-after-1-april" | "no-study-choice-advice" | "entree-in-last-two-years" | "disproportionate-burden";
            reason?: ("incomplete" | "other-team" | "not-applied") | ("student-asked" | "urgent" | "not-reachable") | ("forgotten" | "ill" | "travel" | "afraid" | "wrong-time" | "not-informed" | "changed-mind" | "not-reached" | "unknown");
            attended?: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
        };
        RecordCheckInBody: {
            /** @enum {string} */
            attending: "yes" | "partly" | "no";
            goesWell?: string;
            mentor?: 1 | 2 | 3 | 4 | 5;
            student?: 1 | 2 | 3 | 4 | 5;
            studentWords?: string;
            /** @default [] */
            signals?: ("absence" | "lateness" | "overload" | "few-contacts" | "money" | "home" | "travel" | "timetable" | "wrong-programme" | "placement" | "support-missing" | "unsafe-school" | "unsafe-home" | "safety-self")[];
            /** @default {} */
            delivered?: {
                [key: string]: "yes" | "partly" | "no";
            };
            agreements?: string;
            /** Format: date */
            next?: string;
        };
        GiveOwnAnswerBody: {
            /** @enum {string} */
            attending: "yes" | "partly" | "no";
            feeling: 1 | 2 | 3 | 4 | 5;
            words?: string;
        };
        PauseStepBody: {
            /** @enum {string} */
            reason: "illness" | "capacity" | "waiting-for-third-party" | "request-of-student" | "holiday";
            /** Format: date */
            until: string;
            version?: number;
        };
        PlanAppointmentBody: {
            step: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            /** @default [] */
            invited?: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            /** Format: uuid */
            moves?: string;
        };
        ChangeDatesBody: {
            /** Format: date */
            start?: string;
            /** Format: date */
            leavesSchool?: string;
            /** Format: date */
            placementStart?: string;
            version?: number;
        };
        WithdrawBody: {
            /** @enum {string} */
            ground: "other-programme" | "work" | "day-activities" | "gap-year" | "stays-in-vso" | "wrong-picture" | "does-not-fit" | "did-not-show-up" | "illness" | "personal-circumstances" | "moved" | "other" | "unknown" | "entry-requirements" | "capacity" | "residence-status" | "denomination" | "conduct" | "three-negative-advices" | "six-years-without-diploma" | "no-reply-before-1-july" | "applied-after-1-april" | "no-study-choice-advice" | "entree-in-last-two-years" | "disproportionate-burden";
            destination?: {
                /** @enum {string} */
                code: "mbo" | "mbo-elsewhere" | "vso-stays" | "vavo" | "work" | "work-learning" | "day-activities" | "care" | "rmc-guidance" | "graduated";
                /** Format: uuid */
                owner: string;
            };
            words?: string;
            version?: number;
        };
        DeregisterBody: {
            causes: ("study-delay" | "does-not-fit" | "wrong-picture" | "rather-work" | "motivation" | "illness" | "agreements" | "absence" | "support-not-delivered" | "successfully-stopped" | "other" | "unknown")[];
            /** @enum {string} */
            initiator: "student" | "school" | "both" | "unclear";
            warmHandover: boolean;
            alternative: boolean;
            startkwalificatie: boolean;
            exempt?: boolean;
            happened?: boolean;
            destination?: {
                /** @enum {string} */
                code: "mbo" | "mbo-elsewhere" | "vso-stays" | "vavo" | "work" | "work-learning" | "day-activities" | "care" | "rmc-guidance" | "graduated";
                /** Format: uuid */
                owner: string;
            };
            words?: string;
            version?: number;
        };
        /** @default {} */
        GoDormantBody: {
            destination?: {
                /** @enum {string} */
                code: "mbo" | "mbo-elsewhere" | "vso-stays" | "vavo" | "work" | "work-learning" | "day-activities" | "care" | "rmc-guidance" | "graduated";
                /** Format: uuid */
                owner: string;
            };
            words?: string;
        };
        WakeUpBody: {
            /** @enum {string} */
            reason: "application" | "request";
            /** Format: date */
            start?: string;
        };
        SwitchProgrammeBody: {
            mbo: {
                institution: string;
                location?: string;
            };
            /** @default {} */
            programme?: {
                name?: string;
                crebo?: string;
                /** @enum {string} */
                level?: "2" | "3" | "4" | "entree";
                /** @enum {string} */
                leerweg?: "bol" | "bbl";
            };
            /** Format: date */
            start: string;
            words?: string;
            version?: number;
        };
        /** @default {} */
        AcceptLeadBody: {
            /** Format: uuid */
            deputy?: string;
        };
        ChangeDeputyBody: {
            /** Format: uuid */
            deputy: string;
        };
        RecordContactBody: {
            /** @enum {string} */
            kind: "phone" | "message" | "vso-mentor" | "coach" | "home-visit" | "talk";
            reached: boolean;
            words?: string;
        };
        /** @default {} */
        RecordNeedBody: {
            words?: string;
        };
        RecordSignalBody: {
            /** @enum {string} */
            signal: "absence" | "lateness" | "overload" | "few-contacts" | "money" | "home" | "travel" | "timetable" | "wrong-programme" | "placement" | "support-missing" | "unsafe-school" | "unsafe-home" | "safety-self";
            words?: string;
        };
        RecordAbsenceBody: {
            hours: number;
            reported: boolean;
            words?: string;
        };
        RecordMoveBody: {
            /** @description Naam of CBS-code. */
            municipality: string;
        };
        ReadOrientationAnswer: {
            activities: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "college-visit" | "trial-day" | "wendag" | "career-talk" | "parents-meeting" | "study-choice-advice";
                label: string;
                /** Format: uuid */
                appointment: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                place: string | null;
                /** @enum {string} */
                status: "planned" | "cancelled" | "held";
                invited: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                askedBy: string | null;
                toldAt: string | null;
            }[];
            /** @description Het nieuwste voorstel eerst. */
            coaches: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                membership: string;
                name: string;
                /** @enum {string} */
                status: "proposed" | "chosen" | "declined" | "ended";
                why: string | null;
                /** Format: date-time */
                proposedAt: string;
                answeredBy: ("student" | "in-person") | null;
                /** @enum {string} */
                rhythm: "weekly" | "fortnightly" | "monthly";
                phasingOutSince: string | null;
                endsOn: string | null;
                endReason: ("landed" | "network-took-over" | "hours-used" | "no-click" | "coach-left" | "student-stopped") | null;
                endReasonWords: string | null;
            }[];
            /** @description Minuten begeleiding, over alle coaches samen. */
            budget: {
                budgetMinutes: number;
                usedMinutes: number;
                leftMinutes: number;
            };
            supporters: {
                /** Format: uuid */
                id: string;
                name: string;
                relation: string;
                phone: string | null;
                email: string | null;
                helpsWith: string | null;
                /** Format: date */
                studentAgreedOn: string;
                /** Format: date */
                supporterAgreedOn: string;
                ended: boolean;
            }[];
        };
        /**
         * @example {
         *       "strengths": {
         *         "strengths": [
         *           "Werkt precies"
         *         ]
         *       },
         *       "whatWorks": {
         *         "works": [
         *           "Een vaste plek"
         *         ]
         *       },
         *       "profile": {
         *         "introduction": "Ik ben graag buiten."
         *       },
         *       "needs": {
         *         "domains": {
         *           "learning": {
         *             "need": "Korte opdrachten"
         *           }
         *         }
         *       },
         *       "screening": {
         *         "limitedNetwork": false,
         *         "expectedTrouble": false,
         *         "extraSupport": true
         *       }
         *     }
         */
        WriteProfileBody: {
            strengths: {
                strengths: string[];
                othersSay?: string;
            };
            whatWorks: {
                works: string[];
                /** @default [] */
                doesNotWork?: string[];
            };
            profile: {
                introduction: string;
                /** @default [] */
                interests?: string[];
                dream?: string;
            };
            needs?: {
                domains: {
                    learning?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    social?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    self?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    daily?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    home?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    health?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    leisure?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                    money?: {
                        need: string;
                        /** @default [] */
                        whatHelps?: string[];
                    };
                };
            };
            practical?: {
                travel?: string;
                timetable?: string;
                /** @default [] */
                aids?: string[];
                /** @default [] */
                examArrangements?: string[];
            };
            network?: {
                people: {
                    name: string;
                    relation: string;
                    helpsWith?: string;
                    /** @default false */
                    supporter?: boolean;
                }[];
            };
            screening: {
                limitedNetwork: boolean;
                expectedTrouble: boolean;
                extraSupport: boolean;
            };
            version?: number;
        };
        PlanActivityBody: {
            /** @enum {string} */
            kind: "college-visit" | "trial-day" | "wendag" | "career-talk" | "parents-meeting" | "study-choice-advice";
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            /** @default [] */
            invited?: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            /** @enum {string} */
            askedBy?: "student" | "parent" | "school";
            /** Format: uuid */
            moves?: string;
        };
        TellActivityBody: {
            attended: boolean;
            learned?: string;
            choice?: string;
        };
        RecordSupporterBody: {
            name: string;
            relation: string;
            phone?: string;
            email?: string;
            helpsWith?: string;
            /** Format: date */
            studentAgreedOn: string;
            /** Format: date */
            supporterAgreedOn: string;
        };
        ReadContactDetailsAnswer: {
            /** Format: uuid */
            transfer: string;
            email: string | null;
            phone: string | null;
            /** @description Leeg als je van de ouders niet mag weten: de student is 18 of ouder en vindt het niet goed. */
            parents: {
                name?: string;
                email?: string;
                phone?: string;
            }[] | null;
            /** @description Stuur dit mee als `seen`: dan verander je niets wat een collega intussen heeft veranderd. */
            state: string;
        };
        ChangeContactDetailsBody: {
            email?: string;
            phone?: string;
            firstParent?: {
                name?: string;
                email?: string;
                phone?: string;
            };
            secondParent?: {
                name?: string;
                email?: string;
                phone?: string;
            };
            seen?: string;
        };
        ListUndeliveredAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                recipient: "staff" | "student" | "parent";
                who: string;
                /** @description Over welke stap het ging. */
                step: string | null;
                /**
                 * Format: date-time
                 * @description Wanneer de mail had moeten aankomen.
                 */
                at: string;
                words: string;
            }[];
        };
        TakeAnotherRouteBody: {
            messages: string[];
            /** @enum {string} */
            route: "mailed-again" | "called" | "spoken" | "letter";
        };
        ProposeCoachBody: {
            /** Format: uuid */
            coach: string;
            why: string;
        };
        ChooseCoachBody: {
            /** @enum {string} */
            answer: "yes" | "another" | "none";
            words?: string;
        };
        LogCoachingBody: {
            /** @enum {string} */
            kind: "phone" | "message" | "vso-mentor" | "coach" | "home-visit" | "talk";
            reached: boolean;
            minutes: number;
            words?: string;
        };
        PhaseOutCoachingBody: {
            /** @enum {string} */
            rhythm: "weekly" | "fortnightly" | "monthly";
            /** Format: date */
            endsOn?: string;
        };
        AnswerCoachBody: {
            /** @enum {string} */
            answer: "no-click" | "ended";
            /** @enum {string} */
            reason?: "landed" | "network-took-over" | "hours-used" | "no-click" | "coach-left" | "student-stopped";
            words?: string;
        };
        ReadHandoversAnswer: {
            handovers: {
                /** Format: uuid */
                id: string;
                number: number;
                /** @enum {string} */
                status: "prepared" | "accepted" | "returned" | "redirected";
                /** Format: uuid */
                location: string;
                caller: {
                    /** Format: uuid */
                    membership: string;
                    name: string;
                };
                called: {
                    /** Format: uuid */
                    membership: string;
                    name: string;
                } | null;
                callAt: string | null;
                talkAbout: string | null;
                /** Format: date-time */
                preparedAt: string;
                answeredAt: string | null;
                answeredBy: string | null;
                reason: string | null;
                reasonWords: string | null;
                callHeld: boolean | null;
            }[];
            /** @description Wat je van het dossier mag lezen, en op welke grond. */
            sections: {
                /** @enum {string} */
                section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                label: string;
                words: string;
            }[];
        };
        PrepareHandoverBody: {
            /** Format: uuid */
            caller?: string;
            /** Format: uuid */
            called?: string;
            /** Format: date-time */
            callAt?: string;
            words?: string;
        };
        AnswerHandoverBody: {
            /** @constant */
            answer: "accepted";
            /** Format: uuid */
            lead?: string;
            /** Format: uuid */
            deputy?: string;
            callHeld: boolean;
            words?: string;
            version?: number;
        } | {
            /** @constant */
            answer: "returned";
            /** @enum {string} */
            reason: "incomplete" | "other-team" | "not-applied";
            words?: string;
            version?: number;
        };
        RedirectHandoverBody: {
            /** Format: uuid */
            location: string;
            /** Format: uuid */
            contact?: string;
            words?: string;
        };
        ReadAdmissionAnswer: {
            /** @enum {string} */
            rightOfAdmission: "yes" | "no" | "unknown";
            conditions: {
                code: string;
                label: string;
                /** @enum {string} */
                state: "met" | "not-met" | "unknown";
                source: string;
            }[];
            grounds: {
                /** @enum {string} */
                code: "entry-requirements" | "capacity" | "residence-status" | "denomination" | "conduct" | "three-negative-advices" | "six-years-without-diploma" | "no-reply-before-1-july" | "applied-after-1-april" | "no-study-choice-advice" | "entree-in-last-two-years" | "disproportionate-burden";
                words: string;
                /** @description Waarom deze grond niet geldt. */
                fails: string | null;
            }[];
            decisions: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                outcome: "placed" | "alternative" | "declined";
                ground: ("entry-requirements" | "capacity" | "residence-status" | "denomination" | "conduct" | "three-negative-advices" | "six-years-without-diploma" | "no-reply-before-1-july" | "applied-after-1-april" | "no-study-choice-advice" | "entree-in-last-two-years" | "disproportionate-burden") | null;
                groundWords: string | null;
                reported: boolean | null;
                adjustment: string | null;
                words: string | null;
                /** Format: date-time */
                at: string;
            }[];
        };
        DecidePlacementBody: {
            /** @enum {string} */
            outcome: "placed" | "alternative" | "declined";
            /** @default {} */
            admission?: {
                entryRequirementsMet?: boolean;
                intakeCompulsory?: boolean;
                intakeAttended?: boolean;
                adviceTaken?: boolean;
                hasPlace?: boolean;
                mayEnterLevelTwo?: boolean;
                entreeInLastTwoYears?: boolean;
                negativeAdvices?: number;
                yearsWithoutDiploma?: number;
                agreesWithDenomination?: boolean;
            };
            ground?: string;
            adjustment?: string;
            reported?: boolean;
            programme?: {
                name?: string;
                crebo?: string;
                /** @enum {string} */
                level?: "2" | "3" | "4" | "entree";
                /** @enum {string} */
                leerweg?: "bol" | "bbl";
            };
            destination?: {
                /** @enum {string} */
                code: "mbo" | "mbo-elsewhere" | "vso-stays" | "vavo" | "work" | "work-learning" | "day-activities" | "care" | "rmc-guidance" | "graduated";
                /** Format: uuid */
                owner: string;
            };
            words?: string;
            version?: number;
        };
        ReadProposalsAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                step: string;
                stepLabel: string;
                /** @enum {string} */
                status: "open" | "chosen" | "none-fits" | "replaced";
                slots: {
                    /** Format: date-time */
                    startsAt: string;
                    /** Format: date-time */
                    endsAt: string;
                    place: string | null;
                    words: string;
                }[];
                invited: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                appointment: string | null;
            }[];
        };
        ProposeDatesBody: {
            /** @enum {string} */
            step: "intake" | "specialist-intake";
            slots: {
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                place?: string;
            }[];
            /** @default [] */
            invited?: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            /** Format: uuid */
            moves?: string;
        };
        AnswerProposalBody: {
            slot: number;
        } | {
            /** @constant */
            noneFits: true;
            words?: string;
        };
        HoldMeetingBody: {
            /** @enum {string} */
            step: "intake" | "specialist-intake";
            /** @enum {string} */
            outcome: "held" | "held-extra-support" | "not-wanted" | "no-show";
            attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            /** @enum {string} */
            reason?: "forgotten" | "ill" | "travel" | "afraid" | "wrong-time" | "not-informed" | "changed-mind" | "not-reached" | "unknown";
            words?: string;
            version?: number;
        };
        ReadOverstaptafelsAnswer: {
            agenda: {
                title: string;
                points: string[];
            }[];
            held: {
                /** Format: uuid */
                id: string;
                reason: string;
                /** Format: date */
                heldOn: string;
                attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                discussed: string[];
                decisions: {
                    what: string;
                    /** Format: uuid */
                    owner: string;
                    ownerName: string;
                    /** Format: date */
                    by: string;
                }[];
            }[];
        };
        RecordOverstaptafelBody: {
            /** @enum {string} */
            reason: "no-show-twice" | "stall" | "other";
            /** Format: date */
            heldOn: string;
            attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            /** @default [] */
            discussed?: string[];
            decisions: {
                what: string;
                /** Format: uuid */
                owner: string;
                /** Format: date */
                by: string;
            }[];
        };
        ReadPlansAnswer: {
            plans: {
                /** Format: uuid */
                id: string;
                version: number;
                /** @enum {string} */
                status: "draft" | "offered" | "signed" | "replaced" | "withdrawn";
                text: {
                    goal: string;
                    strengths?: string;
                    ownWords?: string;
                    needs: {
                        [key: string]: string;
                    };
                    actions: {
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        domain: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                        what: string;
                        /** @enum {string} */
                        owner: "student" | "parent" | "mbo-mentor" | "mbo-coordinator" | "vso-mentor" | "vso-aftercare" | "transfercoach" | "supporter";
                        /** Format: date */
                        start: string;
                        /** Format: date */
                        end?: string;
                        seenBy: string;
                        /** Format: uuid */
                        offer?: string;
                    }[];
                };
                /** @description Van de tekst die wordt getekend. */
                digest: string | null;
                draftedBy: string;
                /** Format: date-time */
                draftedAt: string;
                /** @description Stuur dit mee als je verder schrijft. */
                seen: number;
                offeredAt: string | null;
                signedAt: string | null;
                signers: ("student" | "mbo" | "parent")[];
                signatures: {
                    /** @enum {string} */
                    signer: "student" | "mbo" | "parent";
                    /** @enum {string} */
                    way: "link" | "session" | "in-person";
                    by: string | null;
                    /** Format: date-time */
                    at: string;
                }[];
                findings: {
                    code: string;
                    /** @enum {string} */
                    weight: "blocks" | "warns";
                    /** Format: uuid */
                    action?: string;
                    /** @enum {string} */
                    domain?: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                    sentence: string;
                }[];
            }[];
            /** @description Per afspraak: kwam ze er, volgens elk landingsgesprek. */
            deliveries: {
                action: string;
                step: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                delivered: "yes" | "partly" | "no";
            }[];
        };
        /** @default {} */
        DraftPlanBody: {
            text?: {
                goal: string;
                strengths?: string;
                ownWords?: string;
                /** @default {} */
                needs?: {
                    learning?: string;
                    social?: string;
                    self?: string;
                    daily?: string;
                    home?: string;
                    health?: string;
                    leisure?: string;
                    money?: string;
                };
                actions: {
                    /** Format: uuid */
                    id?: string;
                    /** @enum {string} */
                    domain: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                    what: string;
                    /** @enum {string} */
                    owner: "student" | "parent" | "mbo-mentor" | "mbo-coordinator" | "vso-mentor" | "vso-aftercare" | "transfercoach" | "supporter";
                    /** Format: date */
                    start: string;
                    /** Format: date */
                    end?: string;
                    seenBy: string;
                    /** Format: uuid */
                    offer?: string;
                }[];
            };
        };
        WritePlanBody: {
            text: {
                goal: string;
                strengths?: string;
                ownWords?: string;
                /** @default {} */
                needs?: {
                    learning?: string;
                    social?: string;
                    self?: string;
                    daily?: string;
                    home?: string;
                    health?: string;
                    leisure?: string;
                    money?: string;
                };
                actions: {
                    /** Format: uuid */
                    id?: string;
                    /** @enum {string} */
                    domain: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                    what: string;
                    /** @enum {string} */
                    owner: "student" | "parent" | "mbo-mentor" | "mbo-coordinator" | "vso-mentor" | "vso-aftercare" | "transfercoach" | "supporter";
                    /** Format: date */
                    start: string;
                    /** Format: date */
                    end?: string;
                    seenBy: string;
                    /** Format: uuid */
                    offer?: string;
                }[];
            };
            seen: number;
        };
        CheckPlanAnswer: {
            items: {
                code: string;
                /** @enum {string} */
                weight: "blocks" | "warns";
                /** Format: uuid */
                action?: string;
                /** @enum {string} */
                domain?: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                sentence: string;
            }[];
        };
        SignPlanBody: {
            digest: string;
            inPerson?: {
                /** @enum {string} */
                signer: "student" | "parent";
                words: string;
            };
        };
        ReadCatalogueAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                domain: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                domainLabel: string;
                name: string;
                description: string | null;
                /** @description Leeg: op elke locatie van de school. */
                location: string | null;
                /** Format: date */
                validFrom: string;
                validUntil: string | null;
            }[];
        };
        AddOfferBody: {
            /** @enum {string} */
            domain: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
            name: string;
            description?: string;
            /** Format: uuid */
            location?: string;
        };
        AddOfferAnswer: {
            /** Format: uuid */
            id: string;
            domain: string;
        };
        EndOfferBody: {
            /** Format: date */
            lastDay: string;
        };
        EndOfferAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            lastDay: string;
        };
        ReadLandingAnswer: {
            strengths: {
                /** Format: date-time */
                at: string;
                words: string;
            }[];
            checkIns: {
                step: string;
                label: string;
                /** @enum {string} */
                status: "open" | "done" | "missed" | "cancelled" | "paused";
                due: string | null;
                /** @description Het eigen antwoord, voor het gesprek. */
                student: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    attending: "yes" | "partly" | "no";
                    feeling: number | null;
                    words: string | null;
                } | null;
                mentor: {
                    /** Format: date-time */
                    at: string;
                    goesWell: string | null;
                    /** @enum {string} */
                    attending: "yes" | "partly" | "no";
                    feeling: number | null;
                    studentWords: string | null;
                    signals: {
                        code: string;
                        label: string;
                    }[];
                    delivered: {
                        action: string;
                        what: string;
                        /** @enum {string} */
                        answer: "yes" | "partly" | "no";
                    }[];
                    agreements: string | null;
                    colour: ("green" | "amber" | "red") | null;
                    colourWords: string | null;
                } | null;
                /** @description Pogingen om de student te bereiken, tot het volgende gesprek. */
                outreach: {
                    /** Format: uuid */
                    id: string;
                    /** Format: date-time */
                    at: string;
                    kind: string;
                    kindName: string;
                    reached: boolean;
                    words: string | null;
                    by: string | null;
                }[];
            }[];
            next: string | null;
            actions: {
                id: string;
                what: string;
                owner: string;
                ownerName: string;
                /** Format: date */
                start: string;
                end: string | null;
            }[];
            reviews: {
                /** Format: date */
                heldOn: string;
                outcome: string;
                outcomeLabel: string;
                attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                stopped: string[];
                goesWell: string | null;
                studentWords: string | null;
                stillNeeded: string | null;
                mboLearns: string | null;
                vsoLearns: string | null;
            }[];
        };
        HoldLandingReviewBody: {
            /** @enum {string} */
            outcome: "continued" | "scaled-down";
            attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            goesWell: string;
            studentWords?: string;
            /** @default [] */
            stopped?: string[];
            stillNeeded?: string;
            mboLearns?: string;
            vsoLearns?: string;
            version?: number;
        };
        RecordStartReasonsBody: {
            reasons: ("did-not-show-up" | "other-programme" | "does-not-fit" | "wrong-picture" | "extra-requirements" | "prior-education" | "programme-full" | "after-intake" | "never-started" | "starts-later" | "other" | "unknown")[];
            words?: string;
        };
        ReadOctoberListAnswer: {
            /**
             * Format: date
             * @description Wie dan nog niet gestart is, wordt vanzelf gemeld.
             */
            deadline: string;
            schools: {
                name: string;
                lines: {
                    /** Format: uuid */
                    transfer: string;
                    firstName: string;
                    lastName: string | null;
                    vso: string;
                    mbo: string | null;
                    programme: string | null;
                    /** Format: date */
                    expectedSince: string;
                    tried: {
                        /** Format: date-time */
                        at: string;
                        kind: string;
                        kindName: string;
                        reached: boolean;
                        by: string | null;
                    }[];
                    reasons: {
                        code: string;
                        label: string;
                    }[];
                    escalation: {
                        status: string;
                        deskKind: string;
                        /** Format: date-time */
                        raisedAt: string;
                    } | null;
                }[];
            }[];
        };
        ReadDeregistrationGateAnswer: {
            compulsory: boolean;
            destinationKnown: boolean;
            openToAppeal: boolean;
            missing: {
                code: string;
                label: string;
            }[];
            breach: {
                kind: string;
                label: string;
            } | null;
            breaches: {
                kind: string;
                label: string;
                missing: {
                    code: string;
                    label: string;
                }[];
                /** Format: date */
                happenedOn: string;
            }[];
        };
        ReadAbsenceAnswer: {
            compulsory: boolean;
            /** @description Uren van de laatste vier lesweken die meetellen. */
            hours: number;
            /** @description Leeg voor wie na hele weken wordt gemeld. */
            limit: number | null;
            /** @description Na zoveel hele weken meldt deze instelling wie niet meer naar school moet: vier, of een eigen kortere termijn. */
            wholeWeeks: number;
            weeks: {
                /** Format: date */
                week: string;
                hours: number;
                whole: boolean;
            }[];
            reports: {
                /** @enum {string} */
                kind: "sixteen-hours" | "four-weeks";
                /** Format: date */
                firstWeek: string;
                /** Format: date */
                lastWeek: string;
                hours: number;
                reported: boolean;
            }[];
        };
        RecordAbsentWeekBody: {
            /** Format: date */
            week: string;
            hours: number;
            /** @default false */
            whole?: boolean;
            reported?: boolean;
            words?: string;
        };
        ReadStudyAdviceAnswer: {
            window: {
                /** Format: date */
                from: string;
                /** Format: date */
                to: string;
            };
            warnedOn: string | null;
            appealUntil: string | null;
            openToAppeal: boolean;
            entries: {
                kind: string;
                /** Format: date */
                givenOn: string;
                words: string | null;
            }[];
        };
        WarnAboutAdviceBody: {
            /** Format: date */
            givenOn: string;
            words: string;
        };
        /** @default {} */
        AppealAdviceBody: {
            words?: string;
        };
        AnswerAppealBody: {
            /** @enum {string} */
            answer: "upheld" | "rejected";
            words?: string;
        };
        /** @default {} */
        AskNazorgBody: {
            /** Format: date */
            until?: string;
            words?: string;
        };
        LogNazorgContactBody: {
            /** @enum {string} */
            kind: "phone" | "message" | "home-visit" | "talk";
            reached: boolean;
            words?: string;
        };
        ReadEndReportAnswer: {
            student: {
                firstName: string;
                lastName: string | null;
            };
            schools: {
                vso: string;
                mbo: string | null;
                programme: string | null;
            };
            /** @enum {string} */
            phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
            phaseLabel: string;
            evidence: {
                destination: string | null;
                owner: string | null;
                lastSpoken: string | null;
                closedOn: string | null;
            };
            strengths: string[];
            ownWords: string[];
            landing: {
                started: string | null;
                talks: number;
                missed: number;
                colours: {
                    green: number;
                    amber: number;
                    red: number;
                };
            };
            support: {
                what: string;
                owner: string;
            }[];
            reviews: {
                /** Format: date */
                heldOn: string;
                outcome: string;
                outcomeLabel: string;
                attended: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
                stopped: string[];
                goesWell: string | null;
                studentWords: string | null;
                stillNeeded: string | null;
                mboLearns: string | null;
                vsoLearns: string | null;
            }[];
            contacts: {
                kind: string;
                kindName: string;
                reached: number;
                notReached: number;
            }[];
            escalations: {
                reason: string;
                /** Format: date */
                raisedOn: string;
                status: string;
            }[];
            /** @description Alleen voor de scholen. */
            breaches: {
                kind: string;
                label: string;
                missing: {
                    code: string;
                    label: string;
                }[];
                /** Format: date */
                happenedOn: string;
            }[];
        };
        AskSchoolsBody: {
            question: string;
        };
        AskSchoolsAnswer: {
            /** Format: uuid */
            escalation: string;
            version: number;
        };
        AnswerQuestionBody: {
            answer: string;
        };
        ChooseRhythmBody: {
            /** @enum {string} */
            rhythm: "at-once" | "daily" | "weekly";
        };
        ChooseRhythmAnswer: {
            rhythm: string;
        };
        SetAwayBody: {
            /** Format: date */
            from: string;
            /** Format: date */
            until?: string;
            /** Format: uuid */
            deputy?: string;
        };
        SetAwayAnswer: {
            /** Format: uuid */
            membership: string;
            from: string | null;
            until: string | null;
            deputy: string | null;
        };
        ReadCalendarFeedAnswer: {
            /** @description Leeg: er is geen adres. */
            createdAt: string | null;
            /** @description Wanneer een agenda er het laatst naar vroeg. */
            readAt: string | null;
        };
        OpenCalendarFeedAnswer: {
            /** @description Achter het adres van deze installatie. */
            path: string;
        };
        WhoNeedsAttentionAnswer: {
            items: {
                /** Format: uuid */
                transfer: string;
                firstName: string;
                lastName: string | null;
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                phaseLabel: string;
                vso: string;
                mbo: string | null;
                lead: string;
                /** @description Waarom deze student op de lijst staat, het dringendst eerst. Er zit geen score achter. */
                reasons: {
                    reason: string;
                    /** Format: date */
                    since: string;
                    step: string | null;
                    sentence: string;
                }[];
            }[];
        };
        ListTablesAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                startsAt: string;
                /** Format: date-time */
                endsAt: string;
                place: string | null;
                /** @enum {string} */
                status: "planned" | "cancelled";
                items: number;
                discussed: number;
            }[];
        };
        PlanTableBody: {
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place?: string;
            transfers?: string[];
        };
        PlanTableAnswer: {
            /** Format: uuid */
            table: string;
            invited: number;
        };
        ReadTableAnswer: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            place: string | null;
            /** @enum {string} */
            status: "planned" | "cancelled";
            items: number;
            discussed: number;
            agenda: {
                /** Format: uuid */
                transfer: string;
                firstName: string;
                lastName: string | null;
                vso: string;
                mbo: string | null;
                points: string[];
                discussedAt: string | null;
                actions: {
                    step: string;
                    label: string;
                    what: string;
                    /** @enum {string} */
                    responsible: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    ownerName: string | null;
                    /** Format: date */
                    by: string;
                    status: string;
                    outcome: string | null;
                }[];
            }[];
        };
        CancelTableAnswer: {
            /** Format: uuid */
            table: string;
        };
        ReadActionsAnswer: {
            items: {
                step: string;
                label: string;
                what: string;
                /** @enum {string} */
                responsible: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                ownerName: string | null;
                /** Format: date */
                by: string;
                status: string;
                outcome: string | null;
            }[];
        };
        CreateCohortImportAnswer: {
            /** Format: uuid */
            id: string;
            /** @description Leerlingen in het bestand. */
            total: number;
            /** @description Regels die niet te lezen zijn. */
            failed: number;
            notices: {
                /** @description Regel in het bestand, vanaf 1. */
                line: number;
                column: string | null;
                code: string;
                message: string;
            }[];
        };
        ReadCohortImportAnswer: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            status: "queued" | "running" | "done" | "failed" | "cancelled";
            total: number;
            done: number;
            /** @description Hoeveel van de verwerkte leerlingen al een overstap hadden. */
            skipped: number;
            failed: number;
            finished: boolean;
            /** Format: date-time */
            createdAt: string;
            finishedAt: string | null;
            errors: {
                /** @description Regel in het bestand, vanaf 1. */
                line: number;
                column: string | null;
                code: string;
                message: string;
            }[];
        };
        ReadCohortColumnsAnswer: {
            /** @description Naam van een kolom (kleine letters, streepje laag) → wat hij is; leeg: wordt niet gelezen. */
            columns: {
                [key: string]: ("leerlingnummer" | "roepnaam" | "achternaam" | "geboortedatum" | "woongemeente" | "vso_vestiging" | "uitstroomprofiel" | "route" | "gewenste_opleiding" | "crebo" | "niveau" | "leerweg" | "mbo_instelling" | "mbo_locatie" | "startdatum" | "mentor_email" | "leerling_email" | "leerling_telefoon" | "ouder1_email" | "ouder2_email" | "extra_ondersteuning" | "beperkt_netwerk" | "verwachte_knelpunten" | "tussenvoegsel") | null;
            };
            /** @description Geldt voor elke regel, als het bestand deze kolom niet heeft. */
            fixed: {
                vso_vestiging?: string;
                mentor_email?: string;
            };
        };
        NameCohortColumnsBody: {
            columns: {
                [key: string]: ("leerlingnummer" | "roepnaam" | "achternaam" | "geboortedatum" | "woongemeente" | "vso_vestiging" | "uitstroomprofiel" | "route" | "gewenste_opleiding" | "crebo" | "niveau" | "leerweg" | "mbo_instelling" | "mbo_locatie" | "startdatum" | "mentor_email" | "leerling_email" | "leerling_telefoon" | "ouder1_email" | "ouder2_email" | "extra_ondersteuning" | "beperkt_netwerk" | "verwachte_knelpunten" | "tussenvoegsel") | null;
            };
            /** @default {} */
            fixed?: {
                vso_vestiging?: string;
                mentor_email?: string;
            };
        };
        PreviewCohortAnswer: {
            /** @description Alle kolommen zijn bekend en alles wat nodig is, is er. */
            known: boolean;
            columns: {
                name: string;
                readAs: ("leerlingnummer" | "roepnaam" | "achternaam" | "geboortedatum" | "woongemeente" | "vso_vestiging" | "uitstroomprofiel" | "route" | "gewenste_opleiding" | "crebo" | "niveau" | "leerweg" | "mbo_instelling" | "mbo_locatie" | "startdatum" | "mentor_email" | "leerling_email" | "leerling_telefoon" | "ouder1_email" | "ouder2_email" | "extra_ondersteuning" | "beperkt_netwerk" | "verwachte_knelpunten" | "tussenvoegsel") | null;
                /** @description Een voorstel op grond van de naam; het telt pas als het is vastgelegd. */
                guessed: boolean;
            }[];
            /** @description Leerlingen die kunnen worden toegevoegd. */
            good: number;
            /** @description Hoeveel daarvan al een overstap hebben en dus niet nog eens worden toegevoegd. */
            there: number;
            /** @description Regels die niet mee kunnen. */
            failed: number;
            errors: {
                /** @description Regel in het bestand, vanaf 1. */
                line: number;
                column: string | null;
                code: string;
                message: string;
            }[];
            notices: {
                /** @description Regel in het bestand, vanaf 1. */
                line: number;
                column: string | null;
                code: string;
                message: string;
            }[];
        };
        ListWebhooksAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                url: string;
                eventTypes: ("nl.doorlijn.transfer.opened" | "nl.doorlijn.transfer.phase-changed" | "nl.doorlijn.transfer.lead-changed" | "nl.doorlijn.step.opened" | "nl.doorlijn.step.closed" | "nl.doorlijn.step.overdue" | "nl.doorlijn.escalation.raised" | "nl.doorlijn.escalation.acknowledged" | "nl.doorlijn.escalation.answered" | "nl.doorlijn.escalation.solved")[];
                /**
                 * @description `failed`: uitgezet nadat er drie dagen niets aankwam, of omdat het adres met 410 antwoordde.
                 * @enum {string}
                 */
                status: "on" | "off" | "failed";
                /** @description Sinds wanneer er niets goed aankomt. */
                failingSince: string | null;
                /** @description Voor dit moment wordt er niets meer geprobeerd. */
                notBefore: string | null;
                /** @description Tot dan tekent ook het vorige geheim. */
                previousSecretUntil: string | null;
                /** Format: date-time */
                createdAt: string;
                /** @description Berichten die nog op weg moeten. */
                waiting: number;
                /** @description Berichten die niet zijn aangekomen en niet meer vanzelf worden geprobeerd. */
                dead: number;
            }[];
        };
        RegisterWebhookBody: {
            url: string;
            eventTypes: ("nl.doorlijn.transfer.opened" | "nl.doorlijn.transfer.phase-changed" | "nl.doorlijn.transfer.lead-changed" | "nl.doorlijn.step.opened" | "nl.doorlijn.step.closed" | "nl.doorlijn.step.overdue" | "nl.doorlijn.escalation.raised" | "nl.doorlijn.escalation.acknowledged" | "nl.doorlijn.escalation.answered" | "nl.doorlijn.escalation.solved")[];
        };
        RegisterWebhookAnswer: {
            /** Format: uuid */
            id: string;
            url: string;
            eventTypes: ("nl.doorlijn.transfer.opened" | "nl.doorlijn.transfer.phase-changed" | "nl.doorlijn.transfer.lead-changed" | "nl.doorlijn.step.opened" | "nl.doorlijn.step.closed" | "nl.doorlijn.step.overdue" | "nl.doorlijn.escalation.raised" | "nl.doorlijn.escalation.acknowledged" | "nl.doorlijn.escalation.answered" | "nl.doorlijn.escalation.solved")[];
            /**
             * @description `failed`: uitgezet nadat er drie dagen niets aankwam, of omdat het adres met 410 antwoordde.
             * @enum {string}
             */
            status: "on" | "off" | "failed";
            /** @description Sinds wanneer er niets goed aankomt. */
            failingSince: string | null;
            /** @description Voor dit moment wordt er niets meer geprobeerd. */
            notBefore: string | null;
            /** @description Tot dan tekent ook het vorige geheim. */
            previousSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Berichten die nog op weg moeten. */
            waiting: number;
            /** @description Berichten die niet zijn aangekomen en niet meer vanzelf worden geprobeerd. */
            dead: number;
            /** @description Tekent elk bericht (Standard Webhooks). Daarna nergens meer te zien. */
            secret: string;
        };
        ReadWebhookAnswer: {
            /** Format: uuid */
            id: string;
            url: string;
            eventTypes: ("nl.doorlijn.transfer.opened" | "nl.doorlijn.transfer.phase-changed" | "nl.doorlijn.transfer.lead-changed" | "nl.doorlijn.step.opened" | "nl.doorlijn.step.closed" | "nl.doorlijn.step.overdue" | "nl.doorlijn.escalation.raised" | "nl.doorlijn.escalation.acknowledged" | "nl.doorlijn.escalation.answered" | "nl.doorlijn.escalation.solved")[];
            /**
             * @description `failed`: uitgezet nadat er drie dagen niets aankwam, of omdat het adres met 410 antwoordde.
             * @enum {string}
             */
            status: "on" | "off" | "failed";
            /** @description Sinds wanneer er niets goed aankomt. */
            failingSince: string | null;
            /** @description Voor dit moment wordt er niets meer geprobeerd. */
            notBefore: string | null;
            /** @description Tot dan tekent ook het vorige geheim. */
            previousSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @description Berichten die nog op weg moeten. */
            waiting: number;
            /** @description Berichten die niet zijn aangekomen en niet meer vanzelf worden geprobeerd. */
            dead: number;
        };
        ChangeWebhookBody: {
            url?: string;
            eventTypes?: ("nl.doorlijn.transfer.opened" | "nl.doorlijn.transfer.phase-changed" | "nl.doorlijn.transfer.lead-changed" | "nl.doorlijn.step.opened" | "nl.doorlijn.step.closed" | "nl.doorlijn.step.overdue" | "nl.doorlijn.escalation.raised" | "nl.doorlijn.escalation.acknowledged" | "nl.doorlijn.escalation.answered" | "nl.doorlijn.escalation.solved")[];
            on?: boolean;
        };
        TestWebhookAnswer: {
            /** Format: uuid */
            delivery: string;
        };
        ListDeliveriesAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /**
                 * Format: uuid
                 * @description `webhook-id` en `id` van het bericht: bij elke poging dezelfde.
                 */
                eventId: string;
                type: string;
                transfer: string | null;
                /** Format: date-time */
                occurredAt: string;
                /** @enum {string} */
                status: "waiting" | "delivered" | "dead" | "withheld";
                attempts: number;
                attemptedAt: string | null;
                notBefore: string | null;
                /** @description HTTP-status van het laatste antwoord. */
                answer: number | null;
                /** @description Code waarom het niet aankwam. */
                problem: string | null;
            }[];
            /** @description Geef dit als `cursor` mee voor de volgende bladzijde; leeg op de laatste. */
            next: string | null;
        };
        ReplayDeadAnswer: {
            /** @description Hoeveel berichten opnieuw op weg gaan. */
            again: number;
        };
        ListEscalationsAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                version: number;
                /** @enum {string} */
                status: "open" | "acknowledged" | "taken" | "answered" | "solved";
                reason: string;
                reasonLabel: string;
                /** @enum {string} */
                deskKind: "leerplicht" | "rmc" | "vso-first" | "fallback" | "coordinator";
                student: {
                    name: string;
                    birthYear: number;
                };
                municipality: string;
                schools: {
                    vso: string;
                    mbo: string | null;
                };
                step: string | null;
                stepLabel: string | null;
                /** Format: date */
                since: string;
                sinceWords: string;
                /** Format: date-time */
                raisedAt: string;
                /** @description Wat er van het loket wordt gevraagd. */
                asked: string;
                acknowledgeBy: string | null;
                feedbackBy: string | null;
                acknowledgedAt: string | null;
                answeredAt: string | null;
                answer: string | null;
                /** @description Waartegen een uitschrijving was, als dat zo was. */
                breach: string | null;
                /** @description Sinds wanneer de coördinator meekijkt. */
                coordinatorAt: string | null;
                questions: {
                    step: string;
                    question: string;
                    /** Format: date-time */
                    askedAt: string;
                    answer: string | null;
                    answeredAt: string | null;
                }[];
                tried: {
                    /** Format: date-time */
                    at: string;
                    kind: string;
                    reached: boolean;
                    by: string | null;
                }[];
                call: {
                    name: string;
                    roleName: string;
                    phone: string | null;
                    email: string;
                }[];
            }[];
            /** @description Geef dit als `cursor` mee voor de volgende bladzijde; leeg op de laatste. */
            next: string | null;
        };
        ReadEscalationAnswer: {
            /** Format: uuid */
            id: string;
            version: number;
            /** @enum {string} */
            status: "open" | "acknowledged" | "taken" | "answered" | "solved";
            reason: string;
            reasonLabel: string;
            /** @enum {string} */
            deskKind: "leerplicht" | "rmc" | "vso-first" | "fallback" | "coordinator";
            student: {
                name: string;
                birthYear: number;
            };
            municipality: string;
            schools: {
                vso: string;
                mbo: string | null;
            };
            step: string | null;
            stepLabel: string | null;
            /** Format: date */
            since: string;
            sinceWords: string;
            /** Format: date-time */
            raisedAt: string;
            /** @description Wat er van het loket wordt gevraagd. */
            asked: string;
            acknowledgeBy: string | null;
            feedbackBy: string | null;
            acknowledgedAt: string | null;
            answeredAt: string | null;
            answer: string | null;
            /** @description Waartegen een uitschrijving was, als dat zo was. */
            breach: string | null;
            /** @description Sinds wanneer de coördinator meekijkt. */
            coordinatorAt: string | null;
            questions: {
                step: string;
                question: string;
                /** Format: date-time */
                askedAt: string;
                answer: string | null;
                answeredAt: string | null;
            }[];
            tried: {
                /** Format: date-time */
                at: string;
                kind: string;
                reached: boolean;
                by: string | null;
            }[];
            call: {
                name: string;
                roleName: string;
                phone: string | null;
                email: string;
            }[];
        };
        AcknowledgeEscalationAnswer: {
            /** Format: uuid */
            escalation: string;
            version: number;
            /** @enum {string} */
            status: "acknowledged" | "taken" | "answered";
        };
        AnswerEscalationBody: {
            /** @enum {string} */
            answer: "answered" | "closed";
            /** @enum {string} */
            code: "taken-up" | "talk-planned" | "referred" | "solved" | "no-task";
            words?: string;
            version?: number;
        };
        OpenMoreBody: {
            /** @enum {string} */
            ground: "leerplicht-task" | "rmc-task" | "student-agreed";
            sections: ("time-line" | "check-ins" | "contacts" | "people")[];
        };
        OpenMoreAnswer: {
            timeLine?: {
                /** Format: date-time */
                at: string;
                /** Format: date */
                on: string;
                /** @enum {string} */
                by: "person" | "doorlijn";
                kind: string;
                step: string | null;
                sentence: string;
                words: string | null;
            }[];
            checkIns?: {
                /** Format: uuid */
                id: string;
                step: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                attending: "yes" | "partly" | "no";
                mentor: number | null;
                student: number | null;
                goesWell: string | null;
                studentWords: string | null;
                agreements: string | null;
                signals: string[];
                delivered: {
                    [key: string]: "yes" | "partly" | "no";
                };
                colour: ("green" | "amber" | "red") | null;
                colourWords: string | null;
                by: string | null;
            }[];
            contacts?: {
                /** Format: uuid */
                id: string;
                /** Format: date-time */
                at: string;
                kind: string;
                kindName: string;
                reached: boolean;
                words: string | null;
                by: string | null;
            }[];
            people?: {
                /** Format: uuid */
                membership: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                roleName: string;
                name: string;
                email: string;
                phone: string | null;
                organisation: string;
            }[];
        };
        ReadRegionNumbersAnswer: {
            schoolYear: number;
            /** @description Minder dan vijf wordt niet precies getoond. */
            total: number | "<5";
            funnel: {
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                label: string;
                /** @description Minder dan vijf wordt niet precies getoond. */
                transfers: number | "<5";
            }[];
            schools: {
                /** Format: uuid */
                location: string;
                name: string;
                /** @description Minder dan vijf wordt niet precies getoond. */
                transfers: number | "<5";
            }[];
            colours: {
                /** @enum {string} */
                colour: "green" | "amber" | "red";
                /** @description Minder dan vijf wordt niet precies getoond. */
                transfers: number | "<5";
            }[];
            stalls: {
                step: string;
                label: string;
                /** @description Minder dan vijf wordt niet precies getoond. */
                transfers: number | "<5";
            }[];
            escalations: {
                /** Format: date */
                week: string;
                reason: string;
                reasonLabel: string;
                desk: string;
                status: string;
                /** @description Minder dan vijf wordt niet precies getoond. */
                escalations: number | "<5";
            }[];
        };
        AddOwnDayBody: {
            /** Format: date */
            date: string;
            reason: string;
            /** Format: uuid */
            location?: string;
        };
        AddOwnDayAnswer: {
            /** Format: uuid */
            id: string;
        };
        ReadAbsenceTermAnswer: {
            weeks: number;
        };
        ReadRegionMonitorAnswer: {
            region: string;
            schoolYear: number;
            /** Format: date */
            measuredOn: string;
            /** @description Hoe de aantallen zijn afgerond, in woorden. */
            rounding: string;
            /** @description Leeg als een klein aantal er anders uit te rekenen is. */
            total: (number | "<5") | null;
            measures: {
                /** @enum {string} */
                key: "course" | "support" | "delivered" | "contact" | "escalation";
                label: string;
                question: string;
                /** @description Wanneer de klok begint. */
                start: string;
                /** @description Wanneer de klok stopt. */
                stop: string;
                /** @description Wanneer de klok stilstaat. */
                pause: string;
                /** @description Te klein om naast de andere getallen te tonen. */
                hidden: boolean;
                parts: {
                    key: string;
                    label: string;
                    /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                    students: number | "<5";
                    /** @description Percentage, uit de afgeronde aantallen; leeg onder twintig leerlingen. */
                    share: number | null;
                }[];
            }[];
        };
        ListOpenDataAnswer: {
            items: {
                /** Format: uuid */
                regionId: string;
                region: string;
                schoolYear: number;
                /** Format: date */
                measuredOn: string;
                /** Format: date */
                publishedOn: string;
            }[];
            licence: {
                name: string;
                /** Format: uri */
                url: string;
            };
        };
        ReadOpenDataAnswer: {
            region: string;
            schoolYear: number;
            /** Format: date */
            measuredOn: string;
            /** @description Hoe de aantallen zijn afgerond, in woorden. */
            rounding: string;
            /** @description Leeg als een klein aantal er anders uit te rekenen is. */
            total: (number | "<5") | null;
            measures: {
                /** @enum {string} */
                key: "course" | "support" | "delivered" | "contact" | "escalation";
                label: string;
                question: string;
                /** @description Wanneer de klok begint. */
                start: string;
                /** @description Wanneer de klok stopt. */
                stop: string;
                /** @description Wanneer de klok stilstaat. */
                pause: string;
                /** @description Te klein om naast de andere getallen te tonen. */
                hidden: boolean;
                parts: {
                    key: string;
                    label: string;
                    /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                    students: number | "<5";
                    /** @description Percentage, uit de afgeronde aantallen; leeg onder twintig leerlingen. */
                    share: number | null;
                }[];
            }[];
            /**
             * Format: date
             * @description De dag waarop de regio deze momentopname openbaar maakte.
             */
            publishedOn: string;
            licence: {
                name: string;
                /** Format: uri */
                url: string;
            };
        };
        PublishOpenDataBody: {
            schoolYear: number;
        };
        ReadDirectoryAnswer: {
            items: {
                /** Format: uuid */
                location: string;
                name: string;
                /** Format: uuid */
                college: string;
                collegeName: string;
                /** @description Of je deze locatie mag aanpassen. */
                own: boolean;
                /** @description Leeg zolang de school niets heeft ingevuld. */
                entry: {
                    /** @description Hoe je een leerling aanmeldt. */
                    application: string;
                    website: string | null;
                    contact: {
                        name: string;
                        email: string;
                        phone: string | null;
                    };
                    /** @description Dagen van het jaar waarop een student kan beginnen, als MM-DD. */
                    starts: string[];
                } | null;
                version: number;
            }[];
        };
        ReadDirectoryEntryAnswer: {
            /** Format: uuid */
            location: string;
            name: string;
            /** Format: uuid */
            college: string;
            collegeName: string;
            /** @description Of je deze locatie mag aanpassen. */
            own: boolean;
            /** @description Leeg zolang de school niets heeft ingevuld. */
            entry: {
                /** @description Hoe je een leerling aanmeldt. */
                application: string;
                website: string | null;
                contact: {
                    name: string;
                    email: string;
                    phone: string | null;
                };
                /** @description Dagen van het jaar waarop een student kan beginnen, als MM-DD. */
                starts: string[];
            } | null;
            version: number;
            offers: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                domain: "learning" | "social" | "self" | "daily" | "home" | "health" | "leisure" | "money";
                domainLabel: string;
                name: string;
                description: string | null;
                /** @description Leeg: op elke locatie van de school. */
                location: string | null;
                /** Format: date */
                validFrom: string;
                validUntil: string | null;
            }[];
        };
        SaveDirectoryEntryBody: {
            application: string;
            /** Format: uri */
            website?: string;
            contact: {
                name: string;
                email: string;
                phone?: string;
            };
            starts: string[];
            version: number;
        };
        SaveDirectoryEntryAnswer: {
            /** Format: uuid */
            location: string;
            version: number;
        };
        ListPoliciesAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                key: string;
                label: string;
                /** @description Leeg: de standaard van Doorlijn. */
                region: string | null;
                /** Format: date */
                validFrom: string;
            }[];
        };
        ReadPolicyAnswer: {
            /** Format: uuid */
            id: string;
            key: string;
            label: string;
            /** @description Leeg: de standaard van Doorlijn. */
            region: string | null;
            /** Format: date */
            validFrom: string;
            document: {
                key: string;
                label: string;
                steps: {
                    profile: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    inform: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    consent: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "coach-match": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    application: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "confirm-application": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    handover: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    intake: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "specialist-intake": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    placement: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    plan: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "plan-agreement": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    ready: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    started: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "check-in": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "landing-review": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "bpv-check": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "study-advice": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "sick-check": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "nazorg-acceptance": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    nazorg: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    destination: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    closing: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    action?: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                };
                rungs: {
                    rung: number;
                    /** @enum {string} */
                    action: "remind" | "remind-with-deputy" | "supervisor" | "contacts" | "outside";
                }[];
                late: {
                    divisor: number;
                    minimum: number;
                };
                intakePlannedWithin: {
                    count: number;
                    /** @enum {string} */
                    unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                };
                landing: {
                    days: number[];
                    weeklyEvery: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    amberWithin: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    greensToRelax: number;
                    notDeliveredIsRed: number;
                    reviewDay: number;
                };
                notStarted: {
                    after: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    notAfter: string;
                    calls: {
                        day: number;
                        /** @enum {string} */
                        role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    }[];
                };
                contactLostAfter: {
                    count: number;
                    /** @enum {string} */
                    unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                };
                noShowsToEscalate: number;
                studyAdvice: {
                    oneYear: {
                        from: number;
                        to: number;
                    };
                    longer: {
                        from: number;
                        endOfYear: string;
                    };
                };
                bpv: {
                    around: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                };
                nazorg: {
                    months: number[];
                    minimumMonths: number;
                    maximumMonths: number;
                };
                dormant: {
                    everyMonths: number;
                    maximumMonths: number;
                };
                coach: {
                    hours: number;
                };
                plan: {
                    /** @enum {string} */
                    parentsCoSign: "minors" | "never";
                };
                escalation: {
                    acknowledge: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    feedback: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    coordinatorAfter: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                };
                sources: {
                    [key: string]: string;
                };
            };
        };
        AddPolicyBody: {
            document: {
                key: string;
                label: string;
                steps: {
                    profile: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    inform: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    consent: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "coach-match": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    application: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "confirm-application": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    handover: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    intake: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "specialist-intake": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    placement: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    plan: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "plan-agreement": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    ready: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    started: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "check-in": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "landing-review": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "bpv-check": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "study-advice": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "sick-check": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    "nazorg-acceptance": {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    nazorg: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    destination: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    closing: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                    action?: {
                        term?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        notAfter?: string;
                        beforeStart?: {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        };
                        ladder: number[];
                        notices: (string | {
                            count: number;
                            /** @enum {string} */
                            unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                        })[];
                        outside: boolean;
                    };
                };
                rungs: {
                    rung: number;
                    /** @enum {string} */
                    action: "remind" | "remind-with-deputy" | "supervisor" | "contacts" | "outside";
                }[];
                late: {
                    divisor: number;
                    minimum: number;
                };
                intakePlannedWithin: {
                    count: number;
                    /** @enum {string} */
                    unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                };
                landing: {
                    days: number[];
                    weeklyEvery: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    amberWithin: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    greensToRelax: number;
                    notDeliveredIsRed: number;
                    reviewDay: number;
                };
                notStarted: {
                    after: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    notAfter: string;
                    calls: {
                        day: number;
                        /** @enum {string} */
                        role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    }[];
                };
                contactLostAfter: {
                    count: number;
                    /** @enum {string} */
                    unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                };
                noShowsToEscalate: number;
                studyAdvice: {
                    oneYear: {
                        from: number;
                        to: number;
                    };
                    longer: {
                        from: number;
                        endOfYear: string;
                    };
                };
                bpv: {
                    around: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                };
                nazorg: {
                    months: number[];
                    minimumMonths: number;
                    maximumMonths: number;
                };
                dormant: {
                    everyMonths: number;
                    maximumMonths: number;
                };
                coach: {
                    hours: number;
                };
                plan: {
                    /** @enum {string} */
                    parentsCoSign: "minors" | "never";
                };
                escalation: {
                    acknowledge: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    feedback: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                    coordinatorAfter: {
                        count: number;
                        /** @enum {string} */
                        unit: "school-days" | "working-days" | "days" | "weeks" | "months";
                    };
                };
                sources: {
                    [key: string]: string;
                };
            };
            /**
             * Format: date
             * @description De eerste dag waarop nieuwe overstappen deze afspraken volgen.
             */
            validFrom: string;
        };
        AddPolicyAnswer: {
            /** Format: uuid */
            id: string;
        };
        ReadDossierAnswer: {
            /** Format: uuid */
            transfer: string;
            /** @enum {string} */
            phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
            /** @description Open voor het mbo: aangemeld, en gelezen door de leerling (of een uitzondering met reden). */
            opened: boolean;
            viewedAt: string | null;
            sections: {
                /** @enum {string} */
                section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                label: string;
                /** @enum {string} */
                kind: "words" | "documents";
                /** @description Mag jij dit lezen? */
                allowed: boolean;
                /** @enum {string} */
                ground: "statutory" | "consent" | "forbidden";
                /** @description De grond in een paar woorden. */
                words: string;
                source: string;
                /** @description 0 zolang het leeg is, of als je het niet mag lezen. */
                version: number;
                at: string | null;
                author: string | null;
                /** @description Veranderd nadat de leerling het dossier las. */
                changedAfterView: boolean;
                content: unknown;
                documents: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    type: "pdf" | "docx" | "odt" | "png" | "jpg" | "txt";
                    /** @description In bytes. */
                    size: number;
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
        };
        /**
         * @example {
         *       "content": {
         *         "strengths": [
         *           "Werkt graag met zijn handen"
         *         ]
         *       },
         *       "version": 0
         *     }
         */
        WriteSectionBody: {
            content: {
                [key: string]: unknown;
            };
            /** @description De versie die je zag; 0 als het deel nog leeg was. */
            version: number;
        };
        /**
         * @example {
         *       "section": "needs",
         *       "version": 2,
         *       "warnings": [
         *         {
         *           "field": "domains.self.need",
         *           "code": "diagnosis",
         *           "message": "Hier staat \"adhd\". Schrijf liever wat iemand nodig heeft dan wat iemand heeft."
         *         }
         *       ]
         *     }
         */
        WriteSectionAnswer: {
            /** @enum {string} */
            section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
            version: number;
            /** @description Om nog eens naar te kijken. De tekst is wel opgeslagen. */
            warnings: {
                field: string;
                /** @enum {string} */
                code: "diagnosis" | "citizen-number";
                message: string;
            }[];
        };
        /**
         * @example {
         *       "transfer": "0198c0de-0000-7000-8000-000000000001",
         *       "recipients": [
         *         {
         *           "recipient": "mbo",
         *           "name": "MBO College",
         *           "sections": [
         *             {
         *               "section": "care",
         *               "label": "Hulp buiten school",
         *               "filled": true,
         *               "shared": false,
         *               "ground": "consent",
         *               "words": "alleen met toestemming",
         *               "source": "AVG 6 lid 1a: alleen met toestemming",
         *               "readers": [],
         *               "consent": {
         *                 "purpose": "care-details",
         *                 "state": "open"
         *               }
         *             }
         *           ]
         *         }
         *       ]
         *     }
         */
        PreviewSharingAnswer: {
            /** Format: uuid */
            transfer: string;
            recipients: {
                /** @enum {string} */
                recipient: "mbo" | "parents" | "transfercoach" | "former-school" | "desk" | "helper";
                name: string;
                sections: {
                    /** @enum {string} */
                    section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                    label: string;
                    filled: boolean;
                    shared: boolean;
                    /** @enum {string} */
                    ground: "statutory" | "consent" | "forbidden";
                    words: string;
                    source: string;
                    readers: string[];
                    consent: {
                        /** @enum {string} */
                        purpose: "care-details" | "earlier-schools" | "plusdocument" | "parents-view" | "parents-after-18" | "former-mentor" | "helper";
                        /** @enum {string} */
                        state: "given" | "refused" | "withdrawn" | "expired" | "open";
                    } | null;
                }[];
            }[];
        };
        /**
         * @default {}
         * @example {
         *       "response": "Ik wil graag vertellen dat ik van de ochtend houd."
         *     }
         */
        ConfirmViewBody: {
            /** @description Eigen reactie (zienswijze); reist mee met het dossier. */
            response?: string;
            version?: number;
        };
        /**
         * @example {
         *       "reason": "not-reachable",
         *       "words": "Drie keer gebeld en een brief gestuurd."
         *     }
         */
        OpenByExceptionBody: {
            /** @enum {string} */
            reason: "student-asked" | "urgent" | "not-reachable";
            /** @description Wat er is geprobeerd, en waarom het niet kan wachten. */
            words: string;
        };
        ReadConsentsAnswer: {
            /**
             * @description Wie op dit moment beslist.
             * @enum {string}
             */
            holder: "student" | "representatives" | "representative";
            yours: boolean;
            choices: {
                /** @enum {string} */
                purpose: "care-details" | "earlier-schools" | "plusdocument" | "parents-view" | "parents-after-18" | "former-mentor" | "helper";
                recipient: string | null;
                recipientName: string;
                question: string;
                why: string;
                wording: string;
                sections: string[];
                /** @enum {string} */
                state: "given" | "refused" | "withdrawn" | "expired" | "open";
                answers: {
                    /** @enum {string} */
                    choice: "given" | "refused" | "withdrawn";
                    /** @enum {string} */
                    by: "student" | "representative";
                    /** Format: date-time */
                    at: string;
                }[];
            }[];
            notices: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                transfer: string;
                organisation: string;
                /** @enum {string} */
                purpose: "care-details" | "earlier-schools" | "plusdocument" | "parents-view" | "parents-after-18" | "former-mentor" | "helper";
                sections: string[];
                /** Format: date-time */
                at: string;
                /** @description Leeg zolang de ontvanger het verwijderen niet heeft bevestigd. */
                confirmedAt: string | null;
            }[];
        };
        /**
         * @example {
         *       "answers": [
         *         {
         *           "purpose": "parents-after-18",
         *           "recipient": null,
         *           "choice": "refused"
         *         }
         *       ]
         *     }
         */
        AnswerConsentsBody: {
            answers: {
                /** @enum {string} */
                purpose: "care-details" | "earlier-schools" | "plusdocument" | "parents-view" | "parents-after-18" | "former-mentor" | "helper";
                /**
                 * @description De organisatie of hulpverlener; leeg voor de ouders.
                 * @default null
                 */
                recipient?: string | null;
                /** @enum {string} */
                choice: "given" | "refused";
            }[];
            /** @description Alleen als mentor: waarom het in een gesprek is besloten. */
            inPersonReason?: string;
        };
        /**
         * @example {
         *       "purpose": "care-details"
         *     }
         */
        WithdrawConsentBody: {
            /** @enum {string} */
            purpose: "care-details" | "earlier-schools" | "plusdocument" | "parents-view" | "parents-after-18" | "former-mentor" | "helper";
            /** Format: uuid */
            recipient?: string;
        };
        ListDeletionNoticesAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                transfer: string;
                organisation: string;
                /** @enum {string} */
                purpose: "care-details" | "earlier-schools" | "plusdocument" | "parents-view" | "parents-after-18" | "former-mentor" | "helper";
                sections: string[];
                /** Format: date-time */
                at: string;
                /** @description Leeg zolang de ontvanger het verwijderen niet heeft bevestigd. */
                confirmedAt: string | null;
            }[];
        };
        ConfirmDeletionAnswer: {
            /** Format: uuid */
            notice: string;
            /** Format: date-time */
            confirmedAt: string;
        };
        AddDocumentAnswer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            type: "pdf" | "docx" | "odt" | "png" | "jpg" | "txt";
            /** @description In bytes. */
            size: number;
            /** Format: date-time */
            at: string;
        };
        ExportTransferAnswer: {
            /**
             * @description Wat voor bestand dit is.
             * @constant
             */
            format: "doorlijn-transfer";
            /**
             * @description Gaat omhoog als een veld verandert of verdwijnt; een nieuw veld verandert niets.
             * @constant
             */
            formatVersion: 1;
            /**
             * Format: date-time
             * @description Moment in UTC (RFC 3339).
             */
            exportedAt: string;
            /** @description Voor wie het is gemaakt: wat erin staat, hangt daarvan af. */
            exportedFor: {
                /** Format: uuid */
                organisation: string;
                role: string;
            };
            /** Format: uuid */
            transfer: string;
            student: {
                firstName: string;
                lastName: string | null;
                birthYear: number;
                /** @description Nummer bij de school die de leerling verlaat. */
                studentNumber: string;
                email: string | null;
                phone: string | null;
                municipality: {
                    cbsCode: string;
                    name: string;
                };
            };
            schools: {
                vso: {
                    name: string;
                    organisation: string;
                };
                mbo: {
                    name: string;
                    organisation: string;
                } | null;
            };
            registration: {
                /** @description Het jaar waarin het schooljaar begint. */
                schoolYear: number;
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                phaseLabel: string;
                /** Format: date */
                phaseSince: string;
                /**
                 * Format: date
                 * @description Eerste dag op het mbo.
                 */
                start: string;
                /** Format: date */
                leavesSchool: string;
                programme: {
                    name: string | null;
                    crebo: string | null;
                    level: string | null;
                    leerweg: string | null;
                };
                route: string | null;
                outflowProfile: string | null;
                extraSupport: boolean;
                destination: {
                    code: string;
                    label: string;
                } | null;
            };
            /** @description Waar de overstap staat in de woorden van OOAPI v6 (ProgrammeOfferingAssociation); null zolang er niet is aangemeld. */
            ooapiAssociation: {
                /** @constant */
                role: "student";
                /** @enum {string} */
                state: "pending" | "cancelled" | "denied" | "associated" | "finished";
                startDateTime: string;
            } | null;
            people: {
                name: string;
                role: string;
                roleName: string;
                organisation: string;
                email: string;
                phone: string | null;
            }[];
            steps: {
                key: string;
                label: string;
                status: string;
                /** Format: date */
                opened: string;
                due: string | null;
                /** @description Code van hoe de stap afliep. */
                outcome: string | null;
                outcomeLabel: string | null;
                doneAt: string | null;
            }[];
            appointments: {
                step: string;
                /**
                 * Format: date-time
                 * @description Moment in UTC (RFC 3339).
                 */
                startsAt: string;
                /**
                 * Format: date-time
                 * @description Moment in UTC (RFC 3339).
                 */
                endsAt: string;
                place: string | null;
                status: string;
            }[];
            contacts: {
                /**
                 * Format: date-time
                 * @description Moment in UTC (RFC 3339).
                 */
                at: string;
                kind: string;
                kindName: string;
                reached: boolean;
                words: string | null;
                by: string | null;
            }[];
            /** @description De landingsgesprekken. */
            checkIns: {
                step: string;
                /**
                 * Format: date-time
                 * @description Moment in UTC (RFC 3339).
                 */
                at: string;
                colour: ("green" | "amber" | "red") | null;
                colourWords: string | null;
                goesWell: string | null;
                studentWords: string | null;
                agreements: string | null;
                by: string | null;
            }[];
            /** @description Wat in het dossier staat en meegaat. */
            sections: {
                /**
                 * @description Het onderdeel van het dossier.
                 * @enum {string}
                 */
                section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                label: string;
                /**
                 * @description Op welke grond de ontvanger dit mag lezen.
                 * @enum {string}
                 */
                ground: "statutory" | "consent";
                /** @description De grond in een paar woorden. */
                words: string;
                /** @description De wet of de toestemming erachter. */
                source: string;
                /** @description Het hoofdblok van de OSO-gegevensset waar dit onder valt; null als die set er geen blok voor heeft. */
                osoCategory: {
                    /** @description Code van het hoofdblok, zoals `cat_verzuim`. */
                    code: string;
                    /** @description Naam van het hoofdblok, zoals `Verzuim`. */
                    name: string;
                } | null;
                version: number;
                /** @description Wanneer het voor het laatst is geschreven. */
                at: string | null;
                author: string | null;
                /** @description Wat er staat, met de velden van dit onderdeel; null bij een onderdeel dat uit documenten bestaat. */
                content: unknown;
                documents: {
                    /** Format: uuid */
                    id: string;
                    /** @description Naam van het bestand, zoals de school het noemde. */
                    name: string;
                    /** @enum {string} */
                    type: "pdf" | "docx" | "odt" | "png" | "jpg" | "txt";
                    /** @description In bytes. */
                    size: number;
                    /**
                     * Format: date-time
                     * @description Moment in UTC (RFC 3339).
                     */
                    at: string;
                    /** @description Waar het bestand in de zip staat. */
                    file: string;
                }[];
            }[];
            /** @description Wat niet meegaat, en waarom. Of er iets in staat, staat hier niet. */
            closed: {
                /** @enum {string} */
                section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                label: string;
                /** @description Waarom het niet meegaat. */
                words: string;
            }[];
            /** @description De nieuwste versie van het ondersteuningsplan; null als het er niet is of niet mee mag. */
            plan: {
                version: number;
                status: string;
                signedAt: string | null;
                text: unknown;
            } | null;
        };
        ExportPersonAnswer: {
            [key: string]: unknown;
        };
        /**
         * @example {
         *       "section": "learning",
         *       "words": "Mijn rekenniveau is 2F."
         *     }
         */
        AskCorrectionBody: {
            /** @enum {string} */
            section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
            /** @description Wat klopt er niet, en hoe moet het worden? */
            words: string;
        };
        /**
         * @example {
         *       "correction": "0198c0de-0000-7000-8000-000000000004",
         *       "due": "2027-04-01"
         *     }
         */
        AskCorrectionAnswer: {
            /** Format: uuid */
            correction: string;
            /**
             * Format: date
             * @description Uiterlijk op deze dag is er een antwoord.
             */
            due: string;
        };
        ListCorrectionsAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                label: string;
                asked: string;
                /** @enum {string} */
                askedAs: "student" | "parent";
                /** Format: date-time */
                at: string;
                /** Format: date */
                due: string;
                /** @enum {string} */
                status: "open" | "overdue" | "answered";
                answer: ("corrected" | "partly" | "refused") | null;
                explanation: string | null;
                answeredAt: string | null;
            }[];
        };
        /**
         * @example {
         *       "answer": "corrected",
         *       "words": "Je hebt gelijk, het staat er nu goed."
         *     }
         */
        AnswerCorrectionBody: {
            /** @enum {string} */
            answer: "corrected" | "partly" | "refused";
            words: string;
        };
        ListCertificatesAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                studentId: string;
                /** Format: uuid */
                organisationId: string;
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                scope: "sections" | "everything";
                /** @description Hoeveel regels van elke soort. */
                erased: {
                    [key: string]: number;
                };
                hash: string;
                intact: boolean;
            }[];
        };
        /**
         * @example {
         *       "section": "needs",
         *       "name": "A. Jansen",
         *       "organisation": "Jeugdteam Noord"
         *     }
         */
        InviteHelperBody: {
            /** @enum {string} */
            section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
            name: string;
            organisation: string;
        };
        InviteHelperAnswer: {
            /** Format: uuid */
            helper: string;
            /** @description Voor de link. Is maar één keer te zien. */
            token: string;
            /** @description Geef deze apart van de link, bijvoorbeeld per telefoon. Is maar één keer te zien. */
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ReadAsHelperBody: {
            token: string;
            code: string;
        };
        ReadAsHelperAnswer: {
            firstName: string;
            section: {
                /** @enum {string} */
                section: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
                label: string;
                /** @enum {string} */
                kind: "words" | "documents";
                /** @description Mag jij dit lezen? */
                allowed: boolean;
                /** @enum {string} */
                ground: "statutory" | "consent" | "forbidden";
                /** @description De grond in een paar woorden. */
                words: string;
                source: string;
                /** @description 0 zolang het leeg is, of als je het niet mag lezen. */
                version: number;
                at: string | null;
                author: string | null;
                /** @description Veranderd nadat de leerling het dossier las. */
                changedAfterView: boolean;
                content: unknown;
                documents: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    type: "pdf" | "docx" | "odt" | "png" | "jpg" | "txt";
                    /** @description In bytes. */
                    size: number;
                    /** Format: date-time */
                    at: string;
                }[];
            };
        };
        ListPeopleAnswer: {
            organisation: {
                name: string;
                /** @enum {string} */
                kind: "vso" | "pro" | "vmbo" | "mbo" | "municipality" | "rmc" | "region";
            };
            locations: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Wat iemand hier kan zijn. */
            roles: ("vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent")[];
            items: {
                /** Format: uuid */
                person: string;
                name: string;
                email: string;
                phone: string | null;
                memberships: {
                    /** Format: uuid */
                    membership: string;
                    /** @enum {string} */
                    role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                    location: {
                        /** Format: uuid */
                        id: string;
                        name: string;
                    } | null;
                    isContact: boolean;
                    /** Format: date */
                    validFrom: string;
                    validUntil: string | null;
                    /** @enum {string} */
                    state: "now" | "later" | "over";
                    away: {
                        /** Format: date */
                        from: string;
                        until: string | null;
                    } | null;
                }[];
                /** @enum {string} */
                account: "own" | "provider" | "invited" | "none";
                invitedUntil: string | null;
                sessions: number;
            }[];
        };
        AddColleagueBody: {
            name: string;
            email: string;
            phone?: string;
            /** @enum {string} */
            role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
            /** Format: uuid */
            location?: string;
            /** @default false */
            isContact?: boolean;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
        };
        AddColleagueAnswer: {
            /** Format: uuid */
            person: string;
            /** Format: uuid */
            membership: string;
        };
        AddRoleBody: {
            /** @enum {string} */
            role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
            /** Format: uuid */
            location?: string;
            /** @default false */
            isContact?: boolean;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string;
        };
        AddRoleAnswer: {
            /** Format: uuid */
            membership: string;
        };
        ChangeRoleBody: {
            /** Format: uuid */
            location?: string;
            /** @default false */
            isContact?: boolean;
            /** Format: date */
            validUntil?: string;
        };
        ChangeRoleAnswer: {
            /** Format: uuid */
            person: string;
        };
        SearchAuditAnswer: {
            lines: {
                /** @description Volgnummer in de keten van je organisatie. */
                seq: number;
                /** Format: date-time */
                at: string;
                /** @description Van een collega van je eigen organisatie; leeg voor anderen. */
                name: string | null;
                role: string;
                /** @description Wat er is gedaan, als vaste code. */
                action: string;
                /** @description Welke onderdelen; nooit de inhoud. */
                fields: string[];
                ground: string | null;
                transfer: string | null;
                studentNumber: string | null;
            }[];
            /** @description Hoeveel regels er zijn, geteld tot 10.000. */
            found: number;
            /** @description Geef dit mee als `before` voor de volgende bladzijde; leeg op de laatste. */
            next: number | null;
            actions: string[];
            roles: string[];
            colleagues: {
                /** Format: uuid */
                person: string;
                name: string;
            }[];
        };
        ReadAccessReportAnswer: {
            /** Format: uuid */
            transfer: string;
            student: {
                firstName: string;
                lastName: string | null;
            };
            /** Format: date-time */
            madeAt: string;
            /** @description Staan de regels van alle organisaties erin? Alleen de school van herkomst ziet die. */
            allParties: boolean;
            lines: {
                organisation: string | null;
                /** Format: date-time */
                at: string;
                /** @description Van een collega van je eigen organisatie; leeg voor anderen. */
                name: string | null;
                role: string;
                /** @description Wat er is gedaan, als vaste code. */
                action: string;
                /** @description Welke onderdelen; nooit de inhoud. */
                fields: string[];
                ground: string | null;
            }[];
            perOrganisation: {
                organisation: string;
                times: number;
                /** Format: date-time */
                last: string;
            }[];
        };
        ReadRetentionAnswer: {
            terms: {
                /** @enum {string} */
                kind: "file" | "absence" | "audit";
                years: number;
                sections: string[];
            }[];
            /** @description Dossiers die nog lopen, en dus blijven. */
            running: number;
            ended: number;
            /** @description Hoeveel dossiers per maand gewist mogen worden. */
            ahead: {
                month: string;
                files: number;
            }[];
            /** @description De eerste dag waarop een dossier gewist mag worden. */
            next: string | null;
        };
        ListOwnDaysAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                /** Format: date */
                date: string;
                reason: string;
                location: string | null;
            }[];
        };
        ReadOwnSchoolAnswer: {
            /** @description Vestigingen van je school. */
            locations: {
                value: string;
                label: string;
            }[];
            /** @description Mentoren, met hun e-mailadres als waarde. */
            mentors: {
                value: string;
                label: string;
            }[];
            /** @description Vestigingen van het mbo waar leerlingen heen kunnen. */
            mboSchools: {
                value: string;
                label: string;
            }[];
        };
        ListOwnStepsAnswer: {
            items: {
                /** Format: uuid */
                transfer: string;
                firstName: string;
                lastName: string | null;
                /** @enum {string} */
                phase: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                step: string;
                label: string;
                task: string;
                /** Format: date */
                due: string;
                dueWords: string;
            }[];
        };
        ReadRegionCourseAnswer: {
            schoolYear: number;
            times: {
                /** @enum {string} */
                step: "profile" | "inform" | "consent" | "coach-match" | "application" | "confirm-application" | "handover" | "intake" | "specialist-intake" | "placement" | "plan" | "plan-agreement" | "ready" | "started" | "check-in" | "landing-review" | "bpv-check" | "study-advice" | "sick-check" | "nazorg-acceptance" | "nazorg" | "destination" | "closing" | "action";
                label: string;
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                done: number | "<5";
                /** @description Dagen van openen tot klaar: de helft gaat sneller. */
                middle: number | null;
                /** @description Negen van de tien gaan sneller. */
                slow: number | null;
            }[];
            firstDays: {
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                started: number | "<5";
                points: {
                    day: number;
                    stopped: number;
                    there: number;
                }[];
                stopped: number;
            };
            support: {
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                students: number | "<5";
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                needed: number | "<5";
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                held: number | "<5";
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                signed: number | "<5";
                /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                inTime: number | "<5";
                schools: {
                    /** Format: uuid */
                    location: string;
                    name: string;
                    /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                    students: number | "<5";
                    /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                    needed: number | "<5";
                    /** @description Afgerond op vijf; minder dan vijf wordt niet precies getoond. */
                    signed: number | "<5";
                }[];
            };
        };
        ListApiKeysAnswer: {
            items: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @description De eerste tekens, om de sleutel aan te herkennen. */
                start: string;
                /**
                 * @description Als wie het programma handelt.
                 * @enum {string}
                 */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                scopes: ("transfers:read" | "transfers:write" | "escalations:read" | "reference:read" | "calendar:write" | "insights:read" | "webhooks:manage")[];
                /** Format: date-time */
                createdAt: string;
                createdBy: string;
                /** Format: date-time */
                expiresAt: string;
                lastUsedAt: string | null;
                revokedAt: string | null;
                /** @enum {string} */
                state: "works" | "expired" | "revoked";
            }[];
        };
        CreateApiKeyBody: {
            /** @description Waar de sleutel voor is, zoals de naam van het systeem. */
            name: string;
            /** @description Wat het programma mag. */
            scopes: ("transfers:read" | "transfers:write" | "escalations:read" | "reference:read" | "calendar:write" | "insights:read" | "webhooks:manage")[];
            /**
             * @description Als wie het programma handelt; leeg is wat bij je organisatie gewoon is.
             * @enum {string}
             */
            role?: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
            /**
             * @description Na zoveel dagen werkt de sleutel niet meer.
             * @default 365
             */
            days?: number;
        };
        CreateApiKeyAnswer: {
            /** Format: uuid */
            id: string;
            /** @description De sleutel zelf. Je ziet hem alleen nu; wij bewaren hem niet. */
            token: string;
            /** Format: date-time */
            expiresAt: string;
        };
        LogInBody: {
            email: string;
            password: string;
            code: string;
            /** Format: uuid */
            membershipId?: string;
            /**
             * @description Een browser krijgt een cookie; een programma vraagt om een token.
             * @default cookie
             * @enum {string}
             */
            transport?: "cookie" | "bearer";
        };
        LogInAnswer: {
            /** Format: date-time */
            expiresAt: string;
            /** @description Alleen bij `transport: bearer`. */
            token?: string;
        };
        ListDemoAccountsAnswer: {
            items: {
                /** Format: uuid */
                membershipId: string;
                name: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                roleLabel: string;
                organisation: string;
                location: string | null;
            }[];
        };
        LogInToDemoBody: {
            /** Format: uuid */
            membershipId: string;
            /**
             * @description Een browser krijgt een cookie; een programma vraagt om een token.
             * @default cookie
             * @enum {string}
             */
            transport?: "cookie" | "bearer";
        };
        SwitchRoleBody: {
            /** Format: uuid */
            membershipId: string;
        };
        ListProvidersAnswer: {
            items: {
                key: string;
                label: string;
            }[];
        };
        ExchangeBody: {
            token: string;
            /**
             * @description Een browser krijgt een cookie; een programma vraagt om een token.
             * @default cookie
             * @enum {string}
             */
            transport?: "cookie" | "bearer";
        };
        GiveCodeBody: {
            code: string;
        };
        HandOverCodeBody: {
            /** @constant */
            for: "student";
        } | {
            /** @constant */
            for: "parent";
            parent: number;
        };
        HandOverCodeAnswer: {
            code: string;
            /** Format: date-time */
            expiresAt: string;
        };
        ReadMeAnswer: {
            /** @constant */
            kind: "staff";
            person: {
                /** Format: uuid */
                id: string;
                name: string;
                email: string;
            };
            membership: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                roleLabel: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "vso" | "pro" | "vmbo" | "mbo" | "municipality" | "rmc" | "region";
                };
                location: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                validUntil: string | null;
            };
            memberships: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                roleLabel: string;
                organisation: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                    /** @enum {string} */
                    kind: "vso" | "pro" | "vmbo" | "mbo" | "municipality" | "rmc" | "region";
                };
                location: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                validUntil: string | null;
            }[];
            standsInFor: {
                /** Format: uuid */
                membership: string;
                name: string;
                /** @enum {string} */
                role: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                until: string | null;
            }[];
            demo: boolean;
            /** @description Alleen bij een API-sleutel: wat hij mag. */
            scopes?: ("transfers:read" | "transfers:write" | "escalations:read" | "reference:read" | "calendar:write" | "insights:read" | "webhooks:manage")[];
        } | {
            /** @enum {string} */
            kind: "student" | "parent";
            /** Format: uuid */
            transferId: string;
            codeGiven: boolean;
        };
    };
    responses: {
        /** @description Er ging iets mis; RFC 9457. */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listTransfers: {
        parameters: {
            query?: {
                whose?: "mine" | "organisation";
                phase?: "orientation" | "application" | "acquaintance" | "placement" | "start" | "landing" | "nazorg" | "closed" | "dormant" | "withdrawn";
                overdue?: "true" | "false";
                colour?: "green" | "amber" | "red";
                turn?: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent";
                step?: string;
                location?: string;
                schoolYear?: number;
                studentNumber?: string;
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eén bladzijde. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTransfersAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startTransfer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartTransferBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het dossier, met een ETag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTimeLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De tijdlijn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadTimeLineAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De stap, zoals `plan` of `check-in-3`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOutcomeBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordCheckIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De stap, zoals `plan` of `check-in-3`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordCheckInBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    giveOwnAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De stap, zoals `plan` of `check-in-3`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveOwnAnswerBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    pauseStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De stap, zoals `plan` of `check-in-3`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PauseStepBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resumeStep: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De stap, zoals `plan` of `check-in-3`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanAppointmentBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelAppointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De afspraak. */
                appointment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeDates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDatesBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdraw: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    deregister: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeregisterBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    goDormant: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoDormantBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    wakeUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WakeUpBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    switchProgramme: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchProgrammeBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acceptLead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptLeadBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeDeputy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDeputyBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordContactBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordNeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNeedBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordSignal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSignalBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askHelp: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNeedBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordAbsence: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAbsenceBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordSick: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordNeedBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askConfirmation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordDiploma: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordMove: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordMoveBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOrientation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat je ervan mag weten. Dat je dit las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadOrientationAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writeProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteProfileBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanActivityBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De activiteit. */
                activity: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    tellActivity: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De activiteit. */
                activity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TellActivityBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordSupporter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordSupporterBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endSupporter: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De steunfiguur. */
                supporter: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readContactDetails: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat je ervan mag weten. Dat je dit las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadContactDetailsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeContactDetails: {
        parameters: {
            query?: never;
            header?: {
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeContactDetailsBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listUndelivered: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De oudste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListUndeliveredAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeAnotherRoute: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeAnotherRouteBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeCoach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeCoachBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    chooseCoach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseCoachBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logCoaching: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogCoachingBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    phaseOutCoaching: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PhaseOutCoachingBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerCoach: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCoachBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readHandovers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De overdrachten, de nieuwste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadHandoversAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    prepareHandover: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PrepareHandoverBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerHandover: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerHandoverBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    redirectHandover: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedirectHandoverBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAdmission: {
        parameters: {
            query?: {
                entryRequirementsMet?: string;
                intakeCompulsory?: string;
                intakeAttended?: string;
                adviceTaken?: string;
                hasPlace?: string;
                mayEnterLevelTwo?: string;
                entreeInLastTwoYears?: string;
                negativeAdvices?: number;
                yearsWithoutDiploma?: number;
                agreesWithDenomination?: string;
            };
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat niet bekend is, telt niet als voldaan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAdmissionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decidePlacement: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecidePlacementBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readProposals: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De voorstellen, het nieuwste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadProposalsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    proposeDates: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProposeDatesBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerProposal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description Het voorstel. */
                proposal: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerProposalBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    holdMeeting: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldMeetingBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOverstaptafels: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Klaargezet uit het dossier. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadOverstaptafelsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordOverstaptafel: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordOverstaptafelBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readPlans: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De nieuwste versie eerst. Dat je dit las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadPlansAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    draftPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftPlanBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writePlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De versie van het plan. */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePlanBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    checkPlan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De versie van het plan. */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Er verandert niets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckPlanAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    offerPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De versie van het plan. */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De versie van het plan. */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signPlan: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De versie van het plan. */
                plan: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignPlanBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCatalogue: {
        parameters: {
            query: {
                location: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat deze locatie vandaag kan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCatalogueAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOfferBody"];
            };
        };
        responses: {
            /** @description Toegevoegd. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOfferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endOffer: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Het onderdeel van het aanbod. */
                offer: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndOfferBody"];
            };
        };
        responses: {
            /** @description De laatste dag is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndOfferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    printPlan: {
        parameters: {
            query?: {
                /** @description Een pagina, of een toegankelijke PDF. */
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De versie van het plan. */
                plan: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het document, als pagina of met `format=pdf` als PDF. Dat je het ophaalde, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    printHandover: {
        parameters: {
            query?: {
                /** @description Een pagina, of een toegankelijke PDF. */
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het document, als pagina of met `format=pdf` als PDF. Dat je het ophaalde, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    printEndReport: {
        parameters: {
            query?: {
                /** @description Een pagina, of een toegankelijke PDF. */
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het document, als pagina of met `format=pdf` als PDF. Dat je het ophaalde, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    printEscalation: {
        parameters: {
            query?: {
                /** @description Een pagina, of een toegankelijke PDF. */
                format?: "html" | "pdf";
            };
            header?: never;
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het document, als pagina of met `format=pdf` als PDF. Dat je het ophaalde, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                    "application/pdf": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readLanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat goed gaat staat bovenaan. Dat je dit las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadLandingAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    holdLandingReview: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HoldLandingReviewBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordStartReasons: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordStartReasonsBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOctoberList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Per school aan de andere kant. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadOctoberListAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDeregistrationGate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat nog ontbreekt, en wat eerder niet goed ging. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDeregistrationGateAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAbsence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Per lesweek. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAbsenceAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    recordAbsentWeek: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordAbsentWeekBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readStudyAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Met de periode waarin het advies mag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadStudyAdviceAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    warnAboutAdvice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WarnAboutAdviceBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    appealAdvice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppealAdviceBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerAppeal: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerAppealBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askNazorg: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskNazorgBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logNazorgContact: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogNazorgContactBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readEndReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dat je dit las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadEndReportAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askSchools: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskSchoolsBody"];
            };
        };
        responses: {
            /** @description De vraag staat op de werklijst van de regievoerder. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskSchoolsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerQuestion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De stap, zoals `plan` of `check-in-3`. */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerQuestionBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    chooseRhythm: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseRhythmBody"];
            };
        };
        responses: {
            /** @description Wat niet kan wachten, komt altijd onder werktijd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChooseRhythmAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setAway: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAwayBody"];
            };
        };
        responses: {
            /** @description Je vervanger krijgt je berichten en je werklijst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAwayAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    comeBack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Je krijgt je berichten weer zelf. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAwayAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het adres zelf is niet meer te zien. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCalendarFeedAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openCalendarFeed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het adres (iCalendar). Het staat alleen in dit antwoord. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCalendarFeedAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    closeCalendarFeed: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het adres werkt niet meer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    setColleagueAway: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De collega (rol bij je organisatie). */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAwayBody"];
            };
        };
        responses: {
            /** @description De vervanger krijgt de berichten en de werklijst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetAwayAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    whoNeedsAttention: {
        parameters: {
            query?: {
                whose?: "mine" | "organisation";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eerst wie niet kan wachten, dan wat te laat is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoNeedsAttentionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTableAgenda: {
        parameters: {
            query?: {
                /** @description Alleen de leerlingen met deze andere school. */
                school?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat een telefoontje niet oplost. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhoNeedsAttentionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTables: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De nieuwste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListTablesAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    planTable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanTableBody"];
            };
        };
        responses: {
            /** @description Gepland. Besluiten leg je per student vast. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanTableAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstaptafel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De tafel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadTableAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    cancelTable: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De overstaptafel. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Iedereen hoort het. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CancelTableAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readActions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat openstaat eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadActionsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createCohortImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Ontvangen; goede regels worden verwerkt, foute staan in de import. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateCohortImportAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCohortImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De stand van de import. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCohortImportAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCohortColumns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat eerder is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCohortColumnsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    nameCohortColumns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NameCohortColumnsBody"];
            };
        };
        responses: {
            /** @description Vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadCohortColumnsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewCohort: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "text/csv": string;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Kolommen, goede leerlingen en fouten per regel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewCohortAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listWebhooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alle adressen, ook die uit staan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListWebhooksAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    registerWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterWebhookBody"];
            };
        };
        responses: {
            /** @description Het geheim staat alleen in dit antwoord. Bewaar het. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterWebhookAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het adres en hoe het ermee gaat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadWebhookAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Weg. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeWebhookBody"];
            };
        };
        responses: {
            /** @description Veranderd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadWebhookAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    rotateWebhookSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het geheim staat alleen in dit antwoord. Bewaar het. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegisterWebhookAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het gaat meteen op weg. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TestWebhookAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                status?: "waiting" | "delivered" | "dead" | "withheld";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eén bladzijde. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDeliveriesAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayDead: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De webhook. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gaat opnieuw op weg. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDeadAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De webhook. */
                id: string;
                /** @description De bezorging. */
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gaat opnieuw op weg. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayDeadAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listEscalations: {
        parameters: {
            query?: {
                status?: "open" | "acknowledged" | "taken" | "answered" | "solved";
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Eén bladzijde. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListEscalationsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readEscalation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De melding, met een ETag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadEscalationAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    acknowledgeEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ontvangst bevestigd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgeEscalationAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    takeEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Opgepakt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgeEscalationAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerEscalation: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEscalationBody"];
            };
        };
        responses: {
            /** @description Antwoord vastgelegd; de scholen horen het. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgeEscalationAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openMore: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De melding. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenMoreBody"];
            };
        };
        responses: {
            /** @description De gevraagde delen, voor deze keer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenMoreAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRegionNumbers: {
        parameters: {
            query: {
                schoolYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De cijfers van één schooljaar. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRegionNumbersAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOwnDays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De eerste dag eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOwnDaysAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addOwnDay: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddOwnDayBody"];
            };
        };
        responses: {
            /** @description De dag staat in de kalender. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddOwnDayAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAbsenceTerm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De termijn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAbsenceTermAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setAbsenceTerm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAbsenceTermAnswer"];
            };
        };
        responses: {
            /** @description De termijn geldt vanaf de volgende week die wordt vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAbsenceTermAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRegionMonitor: {
        parameters: {
            query: {
                schoolYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Open data: elk getal met zijn definitie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRegionMonitorAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportRegionMonitor: {
        parameters: {
            query: {
                schoolYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV, gescheiden door puntkomma’s; elke regel met zijn definitie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOpenData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat iedereen mag lezen en gebruiken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOpenDataAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    publishOpenData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishOpenDataBody"];
            };
        };
        responses: {
            /** @description Iedereen kan ze vanaf nu lezen. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadOpenDataAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOpenData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De regio. */
                region: string;
                schoolYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De momentopname die de regio publiceerde. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadOpenDataAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawOpenData: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De regio. */
                region: string;
                schoolYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Niemand kan ze nog lezen. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    exportOpenData: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De regio. */
                region: string;
                schoolYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV, gescheiden door puntkomma’s; elke regel met definitie en licentie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDirectory: {
        parameters: {
            query?: {
                search?: string;
                college?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Op naam van de school; hoogstens vijfhonderd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDirectoryAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDirectoryEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De locatie van het mbo. */
                location: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De locatie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDirectoryEntryAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    saveDirectoryEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De locatie van het mbo. */
                location: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveDirectoryEntryBody"];
            };
        };
        responses: {
            /** @description Scholen zien het meteen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SaveDirectoryEntryAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPolicies: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De nieuwste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPoliciesAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddPolicyBody"];
            };
        };
        responses: {
            /** @description Nieuwe overstappen volgen haar vanaf haar eerste dag. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddPolicyAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De afspraken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadPolicyAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    moveToPolicy: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het wordt gedaan; termijnen schuiven mee. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readDossier: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alle onderdelen. Dat je dit las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadDossierAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writeSection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
                /** @description Het onderdeel van het dossier. */
                key: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteSectionBody"];
            };
        };
        responses: {
            /** @description Opgeslagen, met wat om nog eens naar te kijken. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WriteSectionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    previewSharing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Per ontvanger elk onderdeel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewSharingAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmView: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmViewBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    openByException: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenByExceptionBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readConsents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Elke keuze met haar geschiedenis. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadConsentsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerConsents: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerConsentsBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawConsent: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
                /** @description De ETag van de overstap zoals je hem zag. Is hij intussen veranderd, dan krijg je 412 en gebeurt er niets. */
                "If-Match"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawConsentBody"];
            };
        };
        responses: {
            /** @description Vastgelegd en verwerkt; met de nieuwe stand. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            /** @description Vastgelegd; wordt verwerkt. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartTransferAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDeletionNotices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat nog openstaat eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDeletionNoticesAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    confirmDeletion: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description Het verzoek om te verwijderen. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Bevestigd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmDeletionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description Het onderdeel van het dossier. */
                key: "profile" | "strengths" | "what-works" | "needs" | "learning" | "attendance" | "practical" | "network" | "care" | "earlier-schools" | "lob" | "response" | "plan" | "opp" | "overgangsdocument" | "onderwijskundig-rapport" | "plusdocument";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Toegevoegd, versleuteld. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddDocumentAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDocument: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
                /** @description Het document. */
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het bestand, als download. Dat je het ophaalde, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                    "application/pdf": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "text/plain": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    removeDocument: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description Het document. */
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Weg. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    exportTransfer: {
        parameters: {
            query?: {
                /** @description Velden, een toegankelijke PDF, of een zip met beide en de documenten. */
                format?: "json" | "pdf" | "zip";
            };
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De velden; met `format=pdf` om te lezen, met `format=zip` met de documenten erbij. Dat je dit ophaalde, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportTransferAnswer"];
                    "application/pdf": string;
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportPerson: {
        parameters: {
            query?: {
                format?: "json" | "html";
            };
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON, of met `format=html` een pagina om te bewaren. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPersonAnswer"];
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listCorrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het oudste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCorrectionsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    askCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskCorrectionBody"];
            };
        };
        responses: {
            /** @description Gevraagd. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AskCorrectionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    answerCorrection: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description Het verzoek. */
                correction: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerCorrectionBody"];
            };
        };
        responses: {
            /** @description Geantwoord. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listCertificates: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Van de eigen organisatie, het nieuwste eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListCertificatesAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readProcessingRegister: {
        parameters: {
            query?: {
                format?: "json" | "html";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON, of met `format=html` een pagina. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExportPersonAnswer"];
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    inviteHelper: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteHelperBody"];
            };
        };
        responses: {
            /** @description De uitnodiging. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InviteHelperAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endHelper: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De overstap. */
                id: string;
                /** @description De uitnodiging. */
                helper: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De link werkt niet meer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readAsHelper: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadAsHelperBody"];
            };
        };
        responses: {
            /** @description Het onderdeel. Dat je het las, is vastgelegd. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAsHelperAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alle collega’s, ook wie weg is. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPeopleAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addColleague: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddColleagueBody"];
            };
        };
        responses: {
            /** @description De collega staat erbij; een uitnodiging om in te loggen geef je apart. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddColleagueAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    addRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De collega. */
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddRoleBody"];
            };
        };
        responses: {
            /** @description De rol staat erbij. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddRoleAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De rol van een collega. */
                membership: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRoleBody"];
            };
        };
        responses: {
            /** @description Bewaard. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeRoleAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    searchAudit: {
        parameters: {
            query?: {
                from?: string;
                until?: string;
                person?: string;
                role?: "vso-mentor" | "vso-coordinator" | "vso-supervisor" | "vso-contact" | "vso-aftercare" | "mbo-contact" | "mbo-intaker" | "mbo-coordinator" | "mbo-mentor" | "mbo-supervisor" | "transfercoach" | "leerplicht" | "rmc" | "rmc-coordinator" | "region-coordinator" | "privacy-officer" | "admin" | "student" | "parent" | "system" | "worker" | "helper";
                action?: string;
                studentNumber?: string;
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De nieuwste regels eerst. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchAuditAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAccessReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De overstap. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Het inzageverslag (AVG 15). */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadAccessReportAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De termijnen en wat eraan komt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRetentionAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOwnSchool: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Van je eigen school, en het mbo in de regio. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadOwnSchoolAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listOwnSteps: {
        parameters: {
            query: {
                /** @description Stappen die tot en met deze dag af moeten. */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Wat het eerst af moet, eerst; hoogstens vijftig. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListOwnStepsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readRegionCourse: {
        parameters: {
            query: {
                schoolYear: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Zonder namen, afgerond. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadRegionCourseAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    exportBadLines: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description De import. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description CSV, gescheiden door puntkomma’s. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De nieuwste eerst, ook wie niet meer werkt. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListApiKeysAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateApiKeyBody"];
            };
        };
        responses: {
            /** @description De sleutel, één keer. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreateApiKeyAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @description De sleutel. */
                apiKey: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ingetrokken. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    logIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInBody"];
            };
        };
        responses: {
            /** @description Ingelogd. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alle demo-accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDemoAccountsAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    logInToDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LogInToDemoBody"];
            };
        };
        responses: {
            /** @description Ingelogd. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    switchRole: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchRoleBody"];
            };
        };
        responses: {
            /** @description Voortaan in die rol. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    logOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Uitgelogd. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    logOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Op alle apparaten uitgelogd. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listProviders: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Aanbieders van inloggen. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListProvidersAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startOidc: {
        parameters: {
            query: {
                provider: string;
                returnTo?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            default: components["responses"]["Problem"];
        };
    };
    finishOidc: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            default: components["responses"]["Problem"];
        };
    };
    exchange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExchangeBody"];
            };
        };
        responses: {
            /** @description Binnen; voor het dossier is nog een code nodig. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogInAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    mailCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description Eigen sleutel van dit verzoek, het liefst een uuid. Nog eens hetzelfde sturen geeft hetzelfde antwoord en doet niets dubbel. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description De code komt per mail. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    giveCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveCodeBody"];
            };
        };
        responses: {
            /** @description De code klopt; het dossier gaat open. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    handOverCode: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandOverCodeBody"];
            };
        };
        responses: {
            /** @description De code, één keer te zien en een dag geldig. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandOverCodeAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Dit ben jij. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMeAnswer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDescription: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI-document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
