// CommonJS, because Temporal loads it by `require`, in the process and in the sandbox of a workflow.
const { DefaultFailureConverter } = require('@temporalio/common');

const sealed = new DefaultFailureConverter({ encodeCommonAttributes: true });
const readable = new DefaultFailureConverter({ encodeCommonAttributes: false });

/** The message of a changed decision holds codes only, and must be readable for whoever repairs it and for the replay tests. */
const isReadable = (error) => error?.name === 'DeterminismViolationError';

exports.failureConverter = {
  errorToFailure: (error, payloadConverter, context) =>
    (isReadable(error) ? readable : sealed).errorToFailure(error, payloadConverter, context),
  failureToError: (failure, payloadConverter, context) => sealed.failureToError(failure, payloadConverter, context),
};
