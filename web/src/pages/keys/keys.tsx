import { useMutation, useQuery } from '@apollo/client/react';
import { Badge, Button, Group, Modal, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { type ApiKeyRowFragment, ApiKeysDocument, RevokeApiKeyDocument } from '../../api/generated/graphql';
import { notifyError } from '../../api/notify';
import { Empty } from '../../components/empty';
import { Failure } from '../../components/failure';
import { Loading } from '../../components/loading';
import { Page } from '../../components/page';
import { dateTime } from '../../format';
import { s } from '../../strings';
import { CreateKey } from './create-key';

export function Keys() {
  const { data, error, refetch } = useQuery(ApiKeysDocument);
  const [revoking, setRevoking] = useState<ApiKeyRowFragment | null>(null);
  const [revoke, { loading }] = useMutation(RevokeApiKeyDocument, { onError: notifyError });
  return (
    <Page title={s.keys.title} actions={<CreateKey onCreated={() => void refetch()} />}>
      <Text c="dimmed">{s.keys.lead}</Text>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.apiKeys.length === 0 && <Empty>{s.keys.none}</Empty>}
      {data && data.apiKeys.length > 0 && (
        <Table.ScrollContainer minWidth={640}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{s.name}</Table.Th>
                <Table.Th>{s.keys.prefix}</Table.Th>
                <Table.Th>{s.keys.scopes}</Table.Th>
                <Table.Th>{s.keys.lastUsed}</Table.Th>
                <Table.Th>{s.keys.expires}</Table.Th>
                <Table.Th>{s.status}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.apiKeys.map((key) => (
                <Table.Tr key={key.id}>
                  <Table.Td>{key.name}</Table.Td>
                  <Table.Td ff="monospace">{key.prefix}</Table.Td>
                  <Table.Td>{key.scopes.map((scope) => s.keys.scopeNames[scope]).join(', ')}</Table.Td>
                  <Table.Td>{key.lastUsedAt ? dateTime(key.lastUsedAt) : s.never}</Table.Td>
                  <Table.Td>{key.expiresAt ? dateTime(key.expiresAt) : s.never}</Table.Td>
                  <Table.Td>
                    {key.revokedAt ? (
                      <Badge color="gray" variant="outline">
                        {s.keys.revoked}
                      </Badge>
                    ) : (
                      <Button size="compact-xs" variant="default" onClick={() => setRevoking(key)}>
                        {s.keys.revoke}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Modal
        opened={revoking !== null}
        onClose={() => setRevoking(null)}
        title={s.keys.revokeTitle}
        closeButtonProps={{ 'aria-label': s.close }}
      >
        <Text>{s.keys.revokeConfirm(revoking?.name ?? '')}</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setRevoking(null)}>
            {s.cancel}
          </Button>
          <Button
            color="red"
            loading={loading}
            onClick={() => revoking && void revoke({ variables: { id: revoking.id } }).then(() => setRevoking(null))}
          >
            {s.keys.revoke}
          </Button>
        </Group>
      </Modal>
    </Page>
  );
}
