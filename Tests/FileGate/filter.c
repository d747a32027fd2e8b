#if defined(__linux__)
#define _GNU_SOURCE
#include "filter.h"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "calls.h"

#if defined(__x86_64__)
#define THIS_PROCESSOR AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_PROCESSOR AUDIT_ARCH_AARCH64
#endif

#define JUMP(value, same, other) \
  ((struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (__u32)(value), (__u8)(same), (__u8)(other)))
#define LOAD(field) \
  ((struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field)))
#define ANSWER(value) ((struct sock_filter)BPF_STMT(BPF_RET | BPF_K, value))

int filter_install(bool is_of_writing) {
#ifdef THIS_PROCESSOR
  struct sock_filter program[128];
  if (call_count > 120) return -1;
  int asked[128];
  int count = 0;
  for (int index = 0; index < call_count; index++) {
    if (!is_of_writing || !call_is_look(calls[index].name)) asked[count++] = calls[index].number;
  }
  int length = 0;
  program[length++] = LOAD(arch);
  program[length++] = JUMP(THIS_PROCESSOR, 0, count + 1);
  program[length++] = LOAD(nr);
  for (int index = 0; index < count; index++) {
    program[length++] = JUMP(asked[index], count - index, 0);
  }
  program[length++] = ANSWER(SECCOMP_RET_ALLOW);
  program[length++] = ANSWER(SECCOMP_RET_USER_NOTIF);
  const struct sock_fprog whole = {.len = (unsigned short)length, .filter = program};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return (int)syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_NEW_LISTENER, &whole);
#else
  return -1;
#endif
}
#endif
