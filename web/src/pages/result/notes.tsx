import { useMutation } from '@apollo/client/react';
import { Alert, Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ResultDetailsFragment, UpdateResultDocument } from '../../api/generated/graphql';
import { messageOf } from '../../api/message';
import { notify } from '../../api/notify';
import { s } from '../../strings';

const t = s.result;

/** The user's own quality score and notes. */
export function Notes({ result }: { result: ResultDetailsFragment }) {
  const [score, setScore] = useState<number | ''>(result.qualityScore === null ? '' : 100 * result.qualityScore);
  const [notes, setNotes] = useState(result.notes ?? '');
  const [update, { loading, error }] = useMutation(UpdateResultDocument);
  const save = () => {
    const input = { id: result.id, qualityScore: score === '' ? null : score / 100, notes: notes || null };
    update({ variables: { input } }).then(
      () => notify(s.saved),
      () => {},
    );
  };
  return (
    <Stack gap="sm">
      {error && (
        <Alert color="red" role="alert">
          {messageOf(error)}
        </Alert>
      )}
      <NumberInput
        label={t.score}
        min={0}
        max={100}
        value={score}
        onChange={(value) => setScore(typeof value === 'number' ? value : '')}
      />
      <Textarea
        label={t.notes}
        autosize
        minRows={2}
        value={notes}
        onChange={(event) => setNotes(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Text size="xs" c="dimmed">
          {t.took(result.processingTimeMs)}
        </Text>
        <Button loading={loading} onClick={save}>
          {s.save}
        </Button>
      </Group>
      <details>
        <summary>{t.provenance}</summary>
        <pre style={{ overflowX: 'auto', fontSize: 12 }}>{JSON.stringify(result.provenance, null, 2)}</pre>
      </details>
    </Stack>
  );
}
