import { AddPersonSchema, CreateLocationSchema, CreateOrganisationSchema } from './organisations.js';
import { z } from './dutch.js';
import { localDate } from './fields.js';

const Administrator = AddPersonSchema.pick({ name: true, email: true });
const Organisation = CreateOrganisationSchema.omit({ demo: true, region: true }).extend({
  locations: z.array(CreateLocationSchema.omit({ organisation: true })).default([]),
  /** Who keeps the people of this organisation, and adds the others in the pages. */
  administrators: z.array(Administrator).min(1, { error: 'Noem van elke organisatie ten minste één beheerder.' }),
});

/** A region as it is set up by who keeps the installation: its organisations, their locations, and who administers each. */
export const RegionFileSchema = z
  .strictObject({
    region: z.strictObject({
      name: z.string().trim().min(1).max(160),
      /** First day on which new transfers follow the standard agreements; later versions are made in the pages. */
      agreementsFrom: localDate,
      administrators: z.array(Administrator).min(1, { error: 'Noem ten minste één beheerder van de regio.' }),
    }),
    organisations: z.array(
      Organisation.extend({ kind: z.enum(['vso', 'pro', 'vmbo', 'mbo', 'municipality', 'rmc']) }),
    ),
  })
  .superRefine(({ organisations }, context) => {
    organisations.forEach(({ name }, index) => {
      if (organisations.findIndex((other) => other.name === name) < index)
        context.addIssue({ code: 'custom', path: ['organisations', index, 'name'], message: 'Deze naam staat er twee keer in.' });
    });
  });
export type RegionFile = z.infer<typeof RegionFileSchema>;
