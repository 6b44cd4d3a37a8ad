import { refuseOffLoopback } from './loopback-only';

refuseOffLoopback();
