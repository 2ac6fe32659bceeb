/*
 * Preloaded into a process, it makes its file system fail for as long as a plan file exists.
 *
 * FAILING_DISK_PLAN is the path of that file, which holds "<call> <mode> <error> <ending>". The
 * call is sync, write or read; it fails with errno <error> on files whose path has that ending.
 * The modes are
 *   before  the call is not made;
 *   after   the call is made, and its success denied;
 *   lose    as before, and what the file was given since it was last synced is cut off.
 * The plan is read anew at each call, so that a test can change it while the process runs. Each
 * failure adds a byte to the file FAILING_DISK_LOG, so that a test can see what has happened.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct plan {
  char call[8];
  char mode[8];
  int error;
  char ending[64];
};

/* Whether `call` on `fd` is to fail, and how. */
static int is_planned(const char *call, int fd, struct plan *plan) {
  FILE *file = fopen(getenv("FAILING_DISK_PLAN"), "re");
  if (file == NULL) return 0;
  int read = fscanf(file, "%7s %7s %d %63s", plan->call, plan->mode, &plan->error, plan->ending);
  fclose(file);
  if (read != 4 || strcmp(plan->call, call) != 0) return 0;
  char link[64], name[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, name, sizeof name);
  ssize_t tail = (ssize_t)strlen(plan->ending);
  return length >= tail && strncmp(name + length - tail, plan->ending, (size_t)tail) == 0;
}

static void note_failure(void) {
  int log = open(getenv("FAILING_DISK_LOG"), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (log == -1 || write(log, ".", 1) != 1) abort();
  close(log);
}

static int planned(const char *call, int fd, struct plan *plan) {
  int kept = errno;
  int fails = is_planned(call, fd, plan);
  if (fails) note_failure();
  errno = kept;
  return fails;
}

#define FILES_MAX 1024

/* Where the first byte is that was written since the last sync, by descriptor; -1 if none was. */
static off_t dirty[FILES_MAX];
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

__attribute__((constructor)) static void begin(void) {
  for (int fd = 0; fd < FILES_MAX; fd++) dirty[fd] = -1;
}

static void wrote(int fd, off_t offset) {
  if (fd < 0 || fd >= FILES_MAX) return;
  pthread_mutex_lock(&lock);
  if (dirty[fd] == -1 || offset < dirty[fd]) dirty[fd] = offset;
  pthread_mutex_unlock(&lock);
}

static off_t synced(int fd) {
  if (fd < 0 || fd >= FILES_MAX) return -1;
  pthread_mutex_lock(&lock);
  off_t first = dirty[fd];
  dirty[fd] = -1;
  pthread_mutex_unlock(&lock);
  return first;
}

static int sync_as_planned(const char *name, int fd) {
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  struct plan plan;
  if (!planned("sync", fd, &plan)) {
    int result = real(fd);
    if (result == 0) synced(fd);
    return result;
  }
  if (strcmp(plan.mode, "after") == 0) real(fd);
  if (strcmp(plan.mode, "lose") == 0) {
    off_t first = synced(fd);
    if (first != -1 && ftruncate(fd, first) != 0) abort();
  }
  errno = plan.error;
  return -1;
}

int fsync(int fd) { return sync_as_planned("fsync", fd); }
int fdatasync(int fd) { return sync_as_planned("fdatasync", fd); }

static ssize_t write_as_planned(int fd, const void *bytes, size_t count, off_t offset) {
  ssize_t (*real)(int, const void *, size_t, off_t) =
      (ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite64");
  struct plan plan;
  int fails = planned("write", fd, &plan);
  if (fails && strcmp(plan.mode, "after") != 0) {
    errno = plan.error;
    return -1;
  }
  wrote(fd, offset);
  ssize_t written = real(fd, bytes, count, offset);
  if (!fails) return written;
  errno = plan.error;
  return -1;
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t offset) {
  return write_as_planned(fd, bytes, count, offset);
}
ssize_t pwrite64(int fd, const void *bytes, size_t count, off_t offset) {
  return write_as_planned(fd, bytes, count, offset);
}

static ssize_t read_as_planned(int fd, void *bytes, size_t count, off_t offset) {
  ssize_t (*real)(int, void *, size_t, off_t) =
      (ssize_t(*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT, "pread64");
  struct plan plan;
  if (!planned("read", fd, &plan)) return real(fd, bytes, count, offset);
  errno = plan.error;
  return -1;
}

ssize_t pread(int fd, void *bytes, size_t count, off_t offset) {
  return read_as_planned(fd, bytes, count, offset);
}
ssize_t pread64(int fd, void *bytes, size_t count, off_t offset) {
  return read_as_planned(fd, bytes, count, offset);
}
