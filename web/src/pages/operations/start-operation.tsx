import { useMutation } from '@apollo/client/react';
import { Button, Group, NumberInput, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type DuplicateKeep, StartOperationDocument, type StartOperationInput } from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { s } from '../../strings';

const t = s.operations;
type Kind = 'ORGANIZE' | 'DUPLICATE_CLEANUP' | 'IMPORT';

/** Creates the plan of an operation. It changes nothing until the user runs it. */
export function StartOperation({ roots }: { roots: readonly string[] }) {
  const navigate = useNavigate();
  const [kind, setKind] = useState<Kind>('ORGANIZE');
  const [folderTemplate, setTemplate] = useState('{category}/{year}');
  const [keep, setKeep] = useState<DuplicateKeep>('OLDEST');
  const [similarity, setSimilarity] = useState(0);
  const [root, setRoot] = useState<string | null>(roots[0] ?? null);
  const [path, setPath] = useState('');
  const [start, { loading }] = useMutation(StartOperationDocument, { onError: notifyError });
  const inputs: Record<Kind, StartOperationInput> = {
    ORGANIZE: { type: 'ORGANIZE', folderTemplate },
    DUPLICATE_CLEANUP: { type: 'DUPLICATE_CLEANUP', keep, similarity },
    IMPORT: { type: 'IMPORT', root, path },
  };
  const plan = async () => {
    const { data } = await start({ variables: { input: { ...inputs[kind], dryRun: true } } });
    if (data) await navigate(`/operations/${encodeURIComponent(data.startOperation.id)}`);
  };
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t.type}
        value={kind}
        onChange={(value) => setKind(value as Kind)}
        data={(['ORGANIZE', 'DUPLICATE_CLEANUP', 'IMPORT'] as const).map((value) => ({ value, label: t.types[value] }))}
      />
      {kind === 'ORGANIZE' && (
        <TextInput
          label={t.template}
          description={t.templateHint}
          value={folderTemplate}
          onChange={(event) => setTemplate(event.currentTarget.value)}
        />
      )}
      {kind === 'DUPLICATE_CLEANUP' && (
        <Group>
          <Select
            label={t.keep}
            data={Object.entries(t.keeps).map(([value, label]) => ({ value, label }))}
            value={keep}
            onChange={(value) => setKeep((value ?? 'OLDEST') as DuplicateKeep)}
            allowDeselect={false}
          />
          <NumberInput
            label={t.similarity}
            min={0}
            max={10}
            value={similarity}
            onChange={(value) => setSimilarity(typeof value === 'number' ? value : 0)}
          />
        </Group>
      )}
      {kind === 'IMPORT' &&
        (roots.length ? (
          <Group>
            <Select label={t.root} data={[...roots]} value={root} onChange={setRoot} allowDeselect={false} />
            <TextInput label={t.path} value={path} onChange={(event) => setPath(event.currentTarget.value)} />
          </Group>
        ) : (
          <Text c="dimmed">{t.noRoots}</Text>
        ))}
      <Button
        loading={loading}
        disabled={kind === 'IMPORT' && !root}
        onClick={() => void plan()}
        style={{ alignSelf: 'flex-start' }}
      >
        {t.plan}
      </Button>
    </Stack>
  );
}
