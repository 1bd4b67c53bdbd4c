import { isUniqueViolation } from '../db/errors.ts';
import type { Deps } from '../deps.ts';
import { Conflict, NotFound } from '../errors.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import type { JobType } from '../generated/prisma/enums.ts';
import { type Viewer, visibleTo } from './account/viewer.ts';
import { checkOptions, type OptionsInput } from './job/options.ts';
import { checkName, checkText, optional } from './text.ts';

export interface SavePresetInput {
  /** Omitted for a new preset. */
  readonly id?: string | null | undefined;
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly type: JobType;
  readonly options: OptionsInput;
  readonly isDefault: boolean;
}

/** Creates or changes a preset. At most one preset of each type is the default. Returns its id. */
export async function savePreset({ db }: Pick<Deps, 'db'>, viewer: Viewer, input: SavePresetInput): Promise<string> {
  const data = {
    name: checkName('input.name', input.name),
    description: optional(input.description, (value) => checkText('input.description', value)) ?? null,
    type: input.type,
    options: checkOptions('input.options', input.type, input.options) as unknown as Prisma.InputJsonObject,
    isDefault: input.isDefault,
  };
  const { id } = input;
  return db
    .$transaction(async (tx) => {
      const kept = id
        ? await tx.preset.findFirst({ where: { id, ...visibleTo(viewer) }, select: { ownerId: true } })
        : null;
      if (id && !kept) throw new NotFound('preset');
      const ownerId = kept?.ownerId ?? viewer.id;
      if (data.isDefault)
        await tx.preset.updateMany({ where: { ownerId, type: data.type }, data: { isDefault: false } });
      const preset = id
        ? await tx.preset.update({ where: { id }, data, select: { id: true } })
        : await tx.preset.create({ data: { ...data, ownerId }, select: { id: true } });
      return preset.id;
    })
    .catch((error: unknown) => {
      if (!isUniqueViolation(error, 'name')) throw error;
      throw new Conflict(
        'input.name',
        `You already have a preset named ${data.name}: choose another name, or pass its id to change it.`,
      );
    });
}

export async function deletePreset({ db }: Pick<Deps, 'db'>, viewer: Viewer, id: string): Promise<void> {
  const { count } = await db.preset.deleteMany({ where: { id, ...visibleTo(viewer) } });
  if (count === 0) throw new NotFound('preset');
}
