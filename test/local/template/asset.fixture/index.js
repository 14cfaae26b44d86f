// Four small functions that exercise what the local runner plays. They speak to DynamoDB and SES
// over plain HTTP, with the variables that a real function gets.
const { env: variables } = require("node:process");

async function call(endpoint, path, headers, body) {
  const response = await fetch(endpoint + path, {
    method: "POST",
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${variables.AWS_ACCESS_KEY_ID}/20260101/x/x/aws4_request, SignedHeaders=host, Signature=0`,
      "x-amz-date": "20260101T000000Z",
      ...headers,
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path} ${response.status}: ${await response.text()}`);
  return response.json();
}

function put(id, sk, more = {}) {
  const values = Object.entries({ pk: `lead#${id}`, sk, ...more });
  return call(
    variables.AWS_ENDPOINT_URL_DYNAMODB,
    "/",
    { "content-type": "application/x-amz-json-1.0", "x-amz-target": "DynamoDB_20120810.PutItem" },
    {
      TableName: variables.TABLE_NAME,
      Item: Object.fromEntries(values.map(([name, value]) => [name, { S: value }])),
    },
  );
}

exports.door = async (event, context) => {
  if (event.routeKey !== "POST /items") {
    const name = event.pathParameters?.name;
    if (name === "crash") setTimeout(() => process.exit(3));
    if (name === "slow" || name === "crash")
      await new Promise((resolve) => setTimeout(resolve, 9000));
    if (name === "throw") throw new TypeError("as asked");
    if (name === "malformed") return { statusCode: "many" };
    if (name === "plain") return { site: variables.SITE_URL, stage: variables.STAGE };
    return {
      statusCode: 201,
      headers: { "content-type": "application/json" },
      cookies: ["a=1", "b=2"],
      body: JSON.stringify({
        event,
        now: new Date().toISOString(),
        pid: process.pid,
        database: variables.AWS_ENDPOINT_URL_DYNAMODB,
        remaining: context.getRemainingTimeInMillis(),
      }),
    };
  }
  const { id, to } = JSON.parse(event.body);
  await put(id, "state", { to: to ?? "somebody@fixture.example", dueKey: "due", dueAt: "2026" });
  await put(id, "event#Ignored#0001");
  await put(id, "event#Created#0002", { at: new Date().toISOString() });
  return { statusCode: 202, body: id };
};

exports.worker = async (event) => {
  const batchItemFailures = [];
  for (const { messageId, body } of event.Records) {
    const id = JSON.parse(body).dynamodb.Keys.pk.S.slice("lead#".length);
    if (id.startsWith("poison")) {
      batchItemFailures.push({ itemIdentifier: messageId });
      continue;
    }
    await call(
      variables.AWS_ENDPOINT_URL_SESV2,
      "/v2/email/outbound-emails",
      { "content-type": "application/json" },
      {
        FromEmailAddress: "Fixture <post@fixture.example>",
        Destination: {
          ToAddresses: [id === "bouncing" ? "bounce@simulator.amazonses.com" : "a@b.example"],
        },
        ConfigurationSetName: "fixture",
        EmailTags: [{ Name: "reference", Value: id }],
        Content: {
          Simple: {
            Subject: { Data: `About ${id}` },
            Body: { Text: { Data: "text" }, Html: { Data: "<p>html</p>" } },
          },
        },
      },
    );
    await put(id, "note#0001", { at: new Date().toISOString() });
  }
  return { batchItemFailures };
};

exports.recorder = async (event) => {
  for (const { body } of event.Records) {
    const { eventType, mail } = JSON.parse(body);
    await put(mail.tags.reference[0], `letter#${eventType}`, {
      eventType,
      messageId: mail.messageId,
    });
  }
};

exports.sweep = async () => {
  const at = new Date().toISOString();
  await put("sweeps", `note#${at}`, { at });
};
