// What Lambda's own runtime does, as much of it as a handler sees: loads the handler, asks for an event, answers it, asks again.
const api = `http://${process.env.AWS_LAMBDA_RUNTIME_API}/2018-06-01/runtime`;
const [file, name] = process.env._HANDLER.split("#");
const post = (path, body) => fetch(`${api}/${path}`, { method: "POST", body: JSON.stringify(body) });
const described = (error) => ({
  errorType: error?.name ?? typeof error,
  errorMessage: String(error?.message ?? error),
});

let handler;
try {
  handler = (await import(file))[name];
} catch (error) {
  await post("init/error", described(error));
  process.exit(1);
}
for (;;) {
  const next = await fetch(`${api}/invocation/next`);
  const id = next.headers.get("lambda-runtime-aws-request-id");
  const deadline = Number(next.headers.get("lambda-runtime-deadline-ms"));
  const event = await next.json();
  try {
    const result = await handler(event, { awsRequestId: id, getRemainingTimeInMillis: () => deadline - Date.now() });
    await post(`invocation/${id}/response`, result ?? null);
  } catch (error) {
    await post(`invocation/${id}/error`, described(error));
  }
}
