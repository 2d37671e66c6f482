/* A bare libssh loop: the least that one collection, or many at once, can cost with libssh.
 *
 * usage: loop PORT USER SCRIPT KEYS     KEYS/N and KEYS/N-cert.pub are the pass of the machine number N
 *
 * Reads `COUNT FIRST` lines on standard input: COUNT sessions at once, with the passes FIRST, FIRST+1, ... Answers each
 * with one line: wall milliseconds, CPU milliseconds, failures, bytes received, peak memory in kB.
 *
 * One thread, one epoll, non-blocking calls, TCP_QUICKACK re-armed before every wait. No redaction, no database.
 */
#include <libssh/libssh.h>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <time.h>

enum phase { CONNECT, AUTHENTICATE, OPEN, EXEC, SEND, RECEIVE, STATUS, DONE };

struct job {
    ssh_session session;
    ssh_channel channel;
    ssh_key key;
    enum phase phase;
    size_t sent;
    int failed;
    int watched;
    unsigned interest;
};

static int port;
static const char *user, *keys;
static char *script;
static size_t script_length, received;
static int poller;

static double now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec * 1e-6;
}

/* VmHWM: getrusage would tell the peak of whoever started us. */
static long peak(void)
{
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    long kilobytes = 0;

    while (file && fgets(line, sizeof line, file))
        if (sscanf(line, "VmHWM: %ld", &kilobytes) == 1)
            break;
    if (file)
        fclose(file);
    return kilobytes;
}

static void give_up(struct job *job, const char *what)
{
    fprintf(stderr, "loop: %s: %s\n", what, ssh_get_error(job->session));
    job->failed = 1;
    job->phase = DONE;
}

static void begin(struct job *job, int number)
{
    char path[4096];
    ssh_key certificate = NULL;
    int on = 1, off = 0;

    memset(job, 0, sizeof *job);
    job->session = ssh_new();
    ssh_options_set(job->session, SSH_OPTIONS_HOST, "127.0.0.1");
    ssh_options_set(job->session, SSH_OPTIONS_PORT, &port);
    ssh_options_set(job->session, SSH_OPTIONS_USER, user);
    ssh_options_set(job->session, SSH_OPTIONS_NODELAY, &on);
    ssh_options_set(job->session, SSH_OPTIONS_PROCESS_CONFIG, &off);
    ssh_set_blocking(job->session, 0);
    snprintf(path, sizeof path, "%s/%d", keys, number);
    if (ssh_pki_import_privkey_file(path, NULL, NULL, NULL, &job->key) != SSH_OK) {
        give_up(job, path);
        return;
    }
    snprintf(path, sizeof path, "%s/%d-cert.pub", keys, number);
    if (ssh_pki_import_cert_file(path, &certificate) != SSH_OK ||
        ssh_pki_copy_cert_to_privkey(certificate, job->key) != SSH_OK)
        give_up(job, path);
    ssh_key_free(certificate);
}

/* Goes as far as it can without waiting. */
static void step(struct job *job)
{
    static char buffer[65536];
    int code;

    for (;;) {
        switch (job->phase) {
        case CONNECT:
            code = ssh_connect(job->session);
            if (code == SSH_AGAIN)
                return;
            if (code != SSH_OK) {
                give_up(job, "connect");
                return;
            }
            job->phase = AUTHENTICATE;
            break;
        case AUTHENTICATE:
            code = ssh_userauth_publickey(job->session, NULL, job->key);
            if (code == SSH_AUTH_AGAIN)
                return;
            if (code != SSH_AUTH_SUCCESS) {
                give_up(job, "authenticate");
                return;
            }
            job->channel = ssh_channel_new(job->session);
            job->phase = OPEN;
            break;
        case OPEN:
            code = ssh_channel_open_session(job->channel);
            if (code == SSH_AGAIN)
                return;
            if (code != SSH_OK) {
                give_up(job, "open");
                return;
            }
            job->phase = EXEC;
            break;
        case EXEC:
            code = ssh_channel_request_exec(job->channel, "propusk");
            if (code == SSH_AGAIN)
                return;
            if (code != SSH_OK) {
                give_up(job, "exec");
                return;
            }
            job->phase = SEND;
            break;
        case SEND:
            code = ssh_channel_write(job->channel, script + job->sent, (uint32_t)(script_length - job->sent));
            if (code < 0) {
                give_up(job, "send");
                return;
            }
            job->sent += (size_t)code;
            /* Standard input stays open behind the script: its end would end the run. */
            job->phase = job->sent == script_length ? RECEIVE : SEND;
            if (job->phase == SEND)
                return;
            break;
        case RECEIVE:
            code = ssh_channel_read_nonblocking(job->channel, buffer, sizeof buffer, 0);
            if (code > 0) {
                received += (size_t)code;
                break;
            }
            if (code == SSH_EOF || ssh_channel_is_eof(job->channel)) {
                job->phase = STATUS;
                break;
            }
            if (code < 0) {
                give_up(job, "receive");
                return;
            }
            return;
        case STATUS:
            code = ssh_channel_get_exit_status(job->channel);
            if (code == -1 && ssh_is_connected(job->session) && !ssh_channel_is_closed(job->channel))
                return;
            if (code != 0) {
                fprintf(stderr, "loop: the script ended with %d\n", code);
                job->failed = 1;
            }
            job->phase = DONE;
            return;
        case DONE:
            return;
        }
    }
}

static void watch(struct job *job, int index)
{
    int one = 1, descriptor = ssh_get_fd(job->session);
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = (unsigned)index};

    if (descriptor < 0)
        return;
    if (ssh_get_poll_flags(job->session) & SSH_WRITE_PENDING)
        event.events |= EPOLLOUT;
    setsockopt(descriptor, IPPROTO_TCP, TCP_QUICKACK, &one, sizeof one);
    if (job->watched && job->interest == event.events)
        return;
    epoll_ctl(poller, job->watched ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event);
    job->watched = 1;
    job->interest = event.events;
}

static void end(struct job *job)
{
    if (job->watched)
        epoll_ctl(poller, EPOLL_CTL_DEL, ssh_get_fd(job->session), NULL);
    /* The channel first: ssh_disconnect frees what is left of the session's channels. */
    if (job->channel)
        ssh_channel_free(job->channel);
    ssh_disconnect(job->session);
    ssh_free(job->session);
    ssh_key_free(job->key);
}

static void run(int count, int first)
{
    struct job *jobs = calloc((size_t)count, sizeof *jobs);
    struct epoll_event ready[256];
    int left = count, failed = 0;
    double wall = now(CLOCK_MONOTONIC), cpu = now(CLOCK_PROCESS_CPUTIME_ID), end_of_patience = wall + 120e3;

    received = 0;
    poller = epoll_create1(0);
    for (int i = 0; i < count; i++) {
        begin(&jobs[i], first + i);
        step(&jobs[i]);
        if (jobs[i].phase == DONE) {
            failed += jobs[i].failed;
            left--;
            end(&jobs[i]);
        } else {
            watch(&jobs[i], i);
        }
    }
    while (left > 0 && now(CLOCK_MONOTONIC) < end_of_patience) {
        int many = epoll_wait(poller, ready, 256, 1000);
        for (int i = 0; i < many; i++) {
            struct job *job = &jobs[ready[i].data.u32];
            step(job);
            if (job->phase == DONE) {
                failed += job->failed;
                left--;
                end(job);
            } else {
                watch(job, (int)ready[i].data.u32);
            }
        }
    }
    wall = now(CLOCK_MONOTONIC) - wall;
    cpu = now(CLOCK_PROCESS_CPUTIME_ID) - cpu;
    printf("%.3f %.3f %d %zu %ld\n", wall, cpu, failed + left, received, peak());
    fflush(stdout);
    free(jobs);
}

int main(int count, char **words)
{
    FILE *file;
    int many, first;

    if (count != 5 || (file = fopen(words[3], "r")) == NULL) {
        fprintf(stderr, "usage: loop PORT USER SCRIPT KEYS\n");
        return 64;
    }
    port = atoi(words[1]);
    user = words[2];
    keys = words[4];
    script = malloc(1 << 20);
    script_length = fread(script, 1, 1 << 20, file);
    fclose(file);
    while (scanf("%d %d", &many, &first) == 2)
        run(many, first);
    return 0;
}
