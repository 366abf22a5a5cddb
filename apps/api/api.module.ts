import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access-guard.js';
import { API_CONFIGURATION, type ApiConfiguration } from './frame/api-configuration.js';
import { API_DEPENDENCIES, type ApiDependencies } from './frame/api-dependencies.js';
import { USE_CASE_PROVIDERS } from './frame/use-case-providers.js';
import { IDENTITY_PROVIDERS } from './frame/identity-providers.js';
import { ConsentsController } from './dossier/consents.controller.js';
import { DocumentsController } from './dossier/documents.controller.js';
import { DossierController } from './dossier/dossier.controller.js';
import { HelpersController } from './dossier/helpers.controller.js';
import { RightsController } from './dossier/rights.controller.js';
import { SchoolFileController } from './dossier/school-file.controller.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { MetricsController } from './health/metrics.controller.js';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.js';
import { KeptAnswers } from '../../libs/casework/kept-answers.js';
import { PassingGuard } from './openapi/passing-guard.js';
import { OpenapiController } from './openapi/openapi.controller.js';
import { ProblemFilter } from './problems/problem-filter.js';
import { validationPipe } from './problems/validation-problem.js';
import { LinksController } from './sessions/links.controller.js';
import { MeController } from './sessions/me.controller.js';
import { OidcController } from './sessions/oidc.controller.js';
import { IntakeController } from './intake/intake.controller.js';
import { PlacementController } from './intake/placement.controller.js';
import { CoachingController } from './orientation/coaching.controller.js';
import { ColleaguesController } from './desk/colleagues.controller.js';
import { QuestionsController } from './desk/questions.controller.js';
import { GuardingController } from './landing/guarding.controller.js';
import { LandingController } from './landing/landing.controller.js';
import { NazorgController } from './nazorg/nazorg.controller.js';
import { TablesController } from './table/tables.controller.js';
import { OrientationController } from './orientation/orientation.controller.js';
import { ReachController } from './reach/reach.controller.js';
import { CatalogueController } from './plan/catalogue.controller.js';
import { PlansController } from './plan/plans.controller.js';
import { PrintedAnswers } from './plan/printed-answers.js';
import { ReportsController } from './plan/reports.controller.js';
import { WebhooksController } from './webhooks/webhooks.controller.js';
import { CohortColumnsController } from './cohort-imports/cohort-columns.controller.js';
import { CohortImportsController } from './cohort-imports/cohort-imports.controller.js';
import { EscalationsController } from './escalations/escalations.controller.js';
import { PoliciesController } from './region/policies.controller.js';
import { DirectoryController } from './directory/directory.controller.js';
import { MonitorController } from './region/monitor.controller.js';
import { OpenDataController } from './region/open-data.controller.js';
import { RegionController } from './region/region.controller.js';
import { OfficeController } from './office/office.controller.js';
import { PrivacyController } from './office/privacy.controller.js';
import { PeopleController } from './office/people.controller.js';
import { ApiKeysController } from './sessions/api-keys.controller.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { AppointmentsController } from './transfers/appointments.controller.js';
import { CommandAnswers } from './transfers/command-answers.js';
import { JourneyController } from './transfers/journey.controller.js';
import { StepsController } from './transfers/steps.controller.js';
import { TellingsController } from './transfers/tellings.controller.js';
import { TransfersController } from './transfers/transfers.controller.js';

@Module({})
export class ApiModule {
  static with(configuration: ApiConfiguration, dependencies: ApiDependencies): DynamicModule {
    return {
      module: ApiModule,
      imports: [DiscoveryModule],
      controllers: [
        TransfersController,
        StepsController,
        AppointmentsController,
        JourneyController,
        TellingsController,
        OrientationController,
        ReachController,
        CoachingController,
        PlacementController,
        IntakeController,
        PlansController,
        CatalogueController,
        ReportsController,
        LandingController,
        GuardingController,
        NazorgController,
        QuestionsController,
        ColleaguesController,
        TablesController,
        CohortImportsController,
        CohortColumnsController,
        WebhooksController,
        EscalationsController,
        RegionController,
        MonitorController,
        OpenDataController,
        DirectoryController,
        PoliciesController,
        DossierController,
        ConsentsController,
        DocumentsController,
        SchoolFileController,
        RightsController,
        HelpersController,
        PeopleController,
        PrivacyController,
        OfficeController,
        ApiKeysController,
        SessionsController,
        OidcController,
        LinksController,
        MeController,
        HealthController,
        MetricsController,
        OpenapiController,
      ],
      providers: [
        { provide: API_CONFIGURATION, useValue: configuration },
        { provide: API_DEPENDENCIES, useValue: dependencies },
        ...IDENTITY_PROVIDERS,
        ...USE_CASE_PROVIDERS,
        CommandAnswers,
        PrintedAnswers,
        Metrics,
        { provide: KeptAnswers, useValue: new KeptAnswers(dependencies.casework) },
        { provide: APP_GUARD, useClass: PassingGuard },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_PIPE, useFactory: validationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
